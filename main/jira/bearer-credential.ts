import type { FailureCode } from '#contract/model/failure'
import type { Base } from './base.ts'
import { type Credential, formsOf, hide, throwUnlessUnder } from './credential.ts'

/**
 * A token that is sent as Bearer: a personal access token of Data Center, which no version takes as
 * a password (auth-and-secrets §1.2).
 */
export const bearerCredential = (options: {
  readonly token: string
  readonly base: Base
  readonly refusal: FailureCode
}): Credential => {
  const { token, base, refusal } = options
  return {
    refusal,
    headersFor: async (url) => {
      throwUnlessUnder(base, url)
      return { Authorization: `Bearer ${token}` }
    },
    conceal: (text) => hide(text, formsOf(token)),
  }
}
