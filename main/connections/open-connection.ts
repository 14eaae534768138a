import { AppError, failure, failureOf } from '#contract/model/failure'
import type { ProductPlace, ProductTokenKind } from '#contract/model/product-account'
import { adapterOf } from '#products/find-product'
import type { SignedInProduct } from '#products/product-adapter'
import type { Secret } from '#store/secrets/secret'
import { bindingOf } from './connection-binding.ts'
import type { ConnectionMeans } from './connection-means.ts'
import type { ConnectionRecord } from './connection-record.ts'
import { keepAs } from './keep-as.ts'
import { presentedAgain } from './presented-again.ts'
import { storedSecret } from './stored-secret.ts'

/** What stands where a connection was made. Throws AppError `product.none-there` for anything else. */
export const findPlace = async (
  { products }: ConnectionMeans,
  { product, asked }: Pick<ConnectionRecord, 'product' | 'asked'>,
  signal: AbortSignal,
): Promise<ProductPlace> => {
  const place = await adapterOf(product).probe(new URL(asked), { ...products, signal })
  if (place !== undefined) return place
  throw new AppError(failure('product.none-there', new URL(asked).host))
}

/**
 * Signs in to a connection with a secret, in the one place where it leaves its wrapping. `known`: what
 * this very secret was found to be before, which spares an attempt that is bound to be refused.
 */
export const signInWith = (
  { products, learn }: ConnectionMeans,
  { way, accountName }: Pick<ConnectionRecord, 'way' | 'accountName'>,
  place: ProductPlace,
  secret: Secret,
  signal: AbortSignal,
  known?: ProductTokenKind,
): Promise<SignedInProduct> => {
  const text = secret.reveal()
  learn(text, accountName)
  const presented = presentedAgain(way, accountName, text)
  return adapterOf(place.product).signIn(place, presented, { ...products, signal }, known)
}

/** A secret that was stored unchecked is bound to what was typed, until it is known where that is. */
const bindAnew = async (
  { tokens, book }: ConnectionMeans,
  record: ConnectionRecord,
  address: string,
  secret: Secret,
): Promise<void> => {
  const keep = keepAs(await tokens.state(record.id))
  const note = () => book.change(record.id, { address })
  await tokens.save({ ...bindingOf(record), origin: address }, secret, keep, note)
}

/** Codes after which nothing can be said of the connection. */
const saysNothing = /^(net\.cancelled|file\.|store\.)/

/**
 * Signs in to a connection with its stored secret, once, and notes on it how that went. What stands
 * at the address is found out first, without the secret. Throws AppError: `auth.token-missing`,
 * `auth.other-account`, `store.keyring-locked`, and what the product's adapter throws.
 */
export const openConnection = async (
  means: ConnectionMeans,
  connectionId: string,
  signal: AbortSignal,
): Promise<SignedInProduct> => {
  const { book, tokens, clock, preview } = means
  const record = await book.get(connectionId)
  const { host } = new URL(record.address)
  if (preview) throw new AppError(failure('site.preview-only', host))
  const note = async (members: Partial<ConnectionRecord>): Promise<void> => {
    const present = (await book.all()).find(({ id }) => id === record.id)
    if (present?.check === record.check) await book.change(record.id, members)
  }
  const secret = await storedSecret(tokens, bindingOf(record))
  try {
    const place = await findPlace(means, record, signal)
    if (place.address !== record.address) {
      if (record.account !== null) throw new AppError(failure('product.none-there', host))
      await bindAnew(means, record, place.address, secret)
    }
    const known = record.account?.token
    const signedIn = await signInWith(means, record, place, secret, signal, known)
    const { account } = signedIn
    if (record.account !== null && record.account.id !== account.id) {
      const names = [record.account.name, account.name]
      throw new AppError(failure('auth.other-account', host, names))
    }
    const at = clock()
    const check = { check: 'passed', at } as const
    await note({ place, account, version: place.version ?? null, check, lastUsedAt: at })
    return signedIn
  } catch (error) {
    const cause = failureOf(error)
    const check = { check: 'failed', at: clock(), failure: cause } as const
    if (!saysNothing.test(cause.code)) await note({ check })
    throw error
  }
}
