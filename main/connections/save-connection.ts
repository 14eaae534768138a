import { AppError, attempt, failure } from '#contract/model/failure'
import type { ProductAccount, ProductPlace } from '#contract/model/product-account'
import type { InputOf } from '#contract/operations'
import type { ConnectionSaveOutcome } from '#contract/operations/connection-operations'
import { connectionRefusalWording } from '#contract/wording/connection-wording'
import { throwIfCancelled } from '#jira/sleep'
import { createSecret, type Secret } from '#store/secrets/secret'
import { readAsked } from './asked-address.ts'
import { bindingOf } from './connection-binding.ts'
import type { ConnectionMeans } from './connection-means.ts'
import type { ConnectionRecord } from './connection-record.ts'
import { onlyEntry } from './entries.ts'
import { findPlace, signInWith } from './open-connection.ts'
import { productTokens } from './product-tokens.ts'
import { accountNameOf, readPresented, secretOf } from './read-presented.ts'
import { withHint } from './refusal-hints.ts'
import { outcomeOf, refusedBy } from './save-outcomes.ts'
import { isOffered } from './sign-in-offers.ts'
import { whyNotOffered } from './why-not-offered.ts'

type Input = InputOf<'connection.save'>

/** What the product said to a secret; undefined where it was not asked, because the user said so. */
interface Checked {
  readonly place: ProductPlace
  readonly account: ProductAccount
  readonly entry: ConnectionRecord['entry']
}

const refuse = (subject: string, why: string): never => {
  throw new AppError(failure('input.invalid', subject, [why]))
}

const throwIfNotOffered = (
  { product, presented }: Input,
  version: string | null,
  subject: string,
) => {
  const { way } = presented
  if (!isOffered(product, version, way)) refuse(subject, whyNotOffered(product, version, way))
}

const check = async (
  means: ConnectionMeans,
  input: Input,
  candidate: Pick<ConnectionRecord, 'product' | 'asked' | 'way' | 'accountName'>,
  secret: Secret,
  signal: AbortSignal,
): Promise<Checked> => {
  const place = await findPlace(means, candidate, signal)
  throwIfNotOffered(input, place.version ?? null, new URL(place.address).host)
  const signedIn = await signInWith(means, candidate, place, secret, signal)
  return { place, account: signedIn.account, entry: await onlyEntry(productTokens(signedIn)) }
}

/** The connection that it is for, if it is known already: by its id, or as the same account there. */
const findTarget = async (
  { book }: ConnectionMeans,
  { connectionId, product }: Input,
  address: string,
  account: ProductAccount | undefined,
): Promise<ConnectionRecord | undefined> => {
  if (connectionId === null) {
    const isSame = (one: ConnectionRecord): boolean =>
      one.product === product && one.address === address && one.account?.id === account?.id
    return account === undefined ? undefined : (await book.all()).find(isSame)
  }
  const record = await book.get(connectionId)
  if (record.product === product) return record
  return refuse(new URL(address).host, connectionRefusalWording.otherProduct)
}

/** Asks when the secret is somebody else's than the one before. */
const otherAccount = (
  { otherAccount: answer }: Input,
  target: ConnectionRecord | undefined,
  account: ProductAccount | undefined,
  accountName: string,
): ConnectionSaveOutcome | undefined => {
  if (target === undefined || answer === 'accept') return undefined
  const { account: former } = target
  const isOther =
    former !== null && account !== undefined
      ? former.id !== account.id
      : target.accountName.toLowerCase() !== accountName.toLowerCase()
  if (!isOther) return undefined
  return {
    outcome: 'other-account',
    former: former?.name ?? target.accountName,
    presented: account?.name ?? accountName,
  }
}

/**
 * Verifies a secret of a connection for publishing and stores it: what stands at the address is found
 * out first, then whose the secret is. Whatever is refused leaves everything as it was.
 */
export const saveConnection = async (
  means: ConnectionMeans,
  input: Input,
  signal: AbortSignal,
): Promise<ConnectionSaveOutcome> => {
  const { product, connectionId } = input
  const read = await attempt(async () => {
    const asked = readAsked(input.address)
    const { host } = new URL(asked)
    if (means.preview) throw new AppError(failure('site.preview-only', host))
    throwIfNotOffered(input, null, host)
    return { asked, presented: readPresented(product, input.presented) }
  })
  if (!read.ok) return refusedBy(read.failure)
  const { asked, presented } = read.value
  const { way } = presented
  const accountName = accountNameOf(presented)
  const secret = createSecret(secretOf(presented))
  means.learn(secret.reveal(), accountName)
  const sketch = { product, asked, way, accountName }
  const checked =
    input.check === 'skip'
      ? ({ ok: true, value: undefined } as const)
      : await attempt<Checked>(() => check(means, input, sketch, secret, signal))
  means.captcha.note(asked, checked.ok ? undefined : checked.failure)
  if (!checked.ok) return outcomeOf(withHint(checked.failure, presented))
  const known = checked.value
  const store = async (): Promise<ConnectionSaveOutcome> => {
    throwIfCancelled(signal, asked)
    const address = known?.place.address ?? asked
    const target = await findTarget(means, input, address, known?.account)
    const other = otherAccount(input, target, known?.account, accountName)
    if (other !== undefined) return other
    const at = means.clock()
    const label = input.label.trim()
    const record: ConnectionRecord = {
      ...sketch,
      id: target?.id ?? means.newId(),
      address,
      label: connectionId === null ? label || (target?.label ?? '') : label,
      place: known?.place ?? null,
      account: known?.account ?? null,
      version: known?.place.version ?? null,
      entry: known?.entry ?? null,
      missingScopes: null,
      expiresOn: input.expiresOn,
      check: known === undefined ? { check: 'not-made' } : { check: 'passed', at },
      addedAt: target?.addedAt ?? at,
      lastUsedAt: known === undefined ? null : at,
    }
    const note = () => means.book.put(record)
    const stored = await means.tokens.save(bindingOf(record), secret, input.keep, note)
    if (stored.outcome === 'unprotected') return stored
    return { outcome: 'stored', connection: await means.cardOf(record) }
  }
  const stored = await attempt(() => means.inTurn(store))
  return stored.ok ? stored.value : refusedBy(stored.failure)
}
