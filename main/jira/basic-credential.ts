import { inspect } from 'node:util'
import type { FailureCode } from '#contract/model/failure'
import type { Base } from './base.ts'
import { type Credential, formsOf, hide, throwUnlessUnder } from './credential.ts'

/**
 * HTTP Basic, sent with every request without being asked for it: where anonymous reading is allowed
 * Jira never asks (auth-and-secrets §1.2). On Cloud e-mail and API token, at the site's host (token
 * without scopes) or the gateway (with scopes); on Data Center user name and password.
 */
export const basicCredential = (options: {
  readonly name: string
  readonly secret: string
  readonly base: Base
  readonly refusal: FailureCode
}): Credential => {
  const { name, secret, base, refusal } = options
  const basic = Buffer.from(`${name}:${secret}`, 'utf8').toString('base64')
  const secrets = [basic, ...formsOf(secret)]
  const credential: Credential = {
    refusal,
    headersFor: async (url) => {
      throwUnlessUnder(base, url)
      return { Authorization: `Basic ${basic}` }
    },
    conceal: (text) => hide(text, secrets),
  }
  return Object.assign(credential, { [inspect.custom]: () => `Credential(${name})` })
}
