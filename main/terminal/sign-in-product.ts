import { readPresented } from '#connections/read-presented'
import type { Presented } from '#contract/model/connection'
import { AppError, failure } from '#contract/model/failure'
import { sleepFor } from '#jira/sleep'
import { adapterOf, findProduct } from '#products/find-product'
import type { SignedInProduct } from '#products/product-adapter'
import type { ProductMeans } from '#products/product-means'
import type { Call } from './command.ts'
import { createEnvironmentNetwork } from './environment-network.ts'

/** What the environment has for signing in to where something is published. */
const variables = {
  email: 'SLIPWAY_PUBLISH_EMAIL',
  user: 'SLIPWAY_PUBLISH_USER',
  secret: 'SLIPWAY_PUBLISH_TOKEN',
  password: 'SLIPWAY_PUBLISH_PASSWORD',
} as const

type Environment = Call['environment']

const named = (environment: Environment, name: string): string => environment[name]?.trim() ?? ''

/** What may be presented, by way; undefined where the environment lacks a part of it. */
const presented = (environment: Environment, way: Presented['way']): Presented | undefined => {
  const [email, userName, token, password] = [
    variables.email,
    variables.user,
    variables.secret,
    variables.password,
  ].map((name) => named(environment, name)) as [string, string, string, string]
  switch (way) {
    case 'api-token':
      return email !== '' && token !== '' ? { way, email, token } : undefined
    case 'basic':
      return userName !== '' && password !== '' ? { way, userName, password } : undefined
    case 'personal-access-token':
    case 'access-token':
    case 'slack-token':
      return token !== '' && email === '' ? { way, token } : undefined
    default:
      return undefined
  }
}

/**
 * Signs in to what stands at an address, in the way for which the environment has what it takes.
 * `learn` hears of every secret before it is sent. Throws AppError (`product.…`, `net.…`,
 * `auth.token-missing`).
 */
export const signInProduct = async (
  call: Call,
  address: URL,
  learn: (secret: string) => void,
): Promise<SignedInProduct> => {
  const means: ProductMeans = {
    network: createEnvironmentNetwork(call.environment),
    clock: () => new Date().toISOString(),
    sleep: sleepFor,
    random: Math.random,
    signal: call.signal,
  }
  const place = await findProduct(address, means)
  const adapter = adapterOf(place.product)
  const [chosen] = adapter.ways.flatMap((way) => presented(call.environment, way) ?? [])
  if (chosen === undefined) {
    const asked = `Ways there: ${adapter.ways.join(', ')}. Set ${variables.email} and ${variables.secret}, ${variables.secret} alone, or ${variables.user} and ${variables.password}.`
    throw new AppError(failure('auth.token-missing', address.host, [asked]))
  }
  for (const name of [variables.secret, variables.password]) {
    const secret = named(call.environment, name)
    if (secret !== '') learn(secret)
  }
  // What belongs to another product is recognised before it is sent.
  return adapter.signIn(place, readPresented(place.product, chosen), means)
}
