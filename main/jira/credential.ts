import { inspect } from 'node:util'

/** A place a credential may be sent to: an origin and the path prefix under it. */
export interface Base {
  readonly origin: string
  /** Empty, or `/ex/jira/CLOUD-ID` for the gateway that scoped tokens need. */
  readonly prefix: string
}

/** An account's sign-in. The token stays inside: nothing prints, serialises or inspects to it. */
export interface Credential {
  readonly email: string
  /** The Authorization header for an address; throws (a bug) for one it is not bound to. */
  authorise(url: URL): string
  /** The same text without the token in any form it travels in. */
  conceal(text: string): string
}

/** Whether an address lies under a base. */
export const isUnder = (base: Base, url: URL): boolean =>
  url.origin === base.origin && url.pathname.startsWith(`${base.prefix}/`)

const replaceAll = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((safe, secret) => safe.replaceAll(secret, '[hidden]'), text)

/**
 * Binds e-mail and API token to the only places they may be sent to. Jira Cloud takes both as HTTP
 * Basic, on the site host (classic token) and at the gateway (scoped token) alike.
 */
export const createCredential = (options: {
  readonly email: string
  readonly token: string
  readonly bases: readonly Base[]
}): Credential => {
  const { email, token, bases } = options
  const basic = Buffer.from(`${email}:${token}`, 'utf8').toString('base64')
  const secrets = [basic, token, encodeURIComponent(token)].filter((secret) => secret !== '')
  return {
    email,
    authorise: (url) => {
      if (bases.some((base) => isUnder(base, url))) return `Basic ${basic}`
      throw new Error(`the credential is not meant for ${url.host}`)
    },
    conceal: (text) => replaceAll(text, secrets),
    [inspect.custom]: () => `Credential(${email})`,
  } as Credential
}
