import { inspect } from 'node:util'
import { type Base, type Credential, isUnder } from '#jira/credential'

/** What is presented on the wire, under the only place it may go to. */
interface ProductSecret {
  readonly base: Base
  /** For people: an e-mail address, a user name, `token`. */
  readonly name: string
  readonly authorization: string
  /** Every form in which the secret travels. */
  readonly secrets: readonly string[]
}

const bind = ({ base, name, authorization, secrets }: ProductSecret): Credential =>
  ({
    email: name,
    authorise: (url: URL) => {
      if (isUnder(base, url)) return authorization
      throw new Error(`the credential is not meant for ${url.host}`)
    },
    conceal: (text: string) =>
      secrets
        .filter((secret) => secret !== '')
        .reduce((safe, secret) => safe.replaceAll(secret, '[hidden]'), text),
    [inspect.custom]: () => `Credential(${name})`,
  }) as Credential

/** A token in `Authorization: Bearer`. */
export const bearerCredential = (base: Base, token: string): Credential =>
  bind({
    base,
    name: 'token',
    authorization: `Bearer ${token}`,
    secrets: [token, encodeURIComponent(token)],
  })

/**
 * User name and password, or e-mail and token, in `Authorization: Basic`, sent before anybody asks:
 * a product that allows anonymous access never asks (auth-and-secrets §1.2).
 */
export const basicCredential = (base: Base, user: string, secret: string): Credential => {
  const basic = Buffer.from(`${user}:${secret}`, 'utf8').toString('base64')
  return bind({
    base,
    name: user,
    authorization: `Basic ${basic}`,
    secrets: [basic, secret, encodeURIComponent(secret)],
  })
}
