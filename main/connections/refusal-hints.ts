import type { Presented } from '#contract/model/connection'
import type { Failure } from '#contract/model/failure'
import { tokenWording } from '#contract/wording/token-wording'
import { looksLikePassword, sortOf } from './pasted-credential.ts'
import { secretOf } from './read-presented.ts'

/** Refusals that name no cause, so that the form of what was refused may. */
const withoutCause: ReadonlySet<Failure['code']> = new Set([
  'auth.token-rejected',
  'product.sign-in-rejected',
  'bitbucket.token-not-usable',
])

/** What Atlassian's cloud says to a password in the place of a token (auth-and-secrets §1.2). */
const wantsNoPassword = ({ details }: Failure): boolean =>
  details.some((line) => /basic authentication with passwords is deprecated/i.test(line))

const hintOf = (cause: Failure, presented: Presented): string | undefined => {
  if (!withoutCause.has(cause.code)) return undefined
  const { way } = presented
  const secret = secretOf(presented)
  if (way === 'api-token' && (looksLikePassword(secret) || wantsNoPassword(cause))) {
    return tokenWording.likePassword
  }
  // Both begin alike, so that only the refusal tells.
  const mayManage = way === 'access-token' && sortOf(secret) === 'atlassian-key'
  return mayManage ? tokenWording.maybeManagementKey : undefined
}

/** A refused sign-in, with what the form of the secret lets one guess before what the product says. */
export const withHint = (cause: Failure, presented: Presented): Failure => {
  const hint = hintOf(cause, presented)
  return hint === undefined ? cause : { ...cause, details: [hint, ...cause.details] }
}
