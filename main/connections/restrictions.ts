import { AppError, failure } from '#contract/model/failure'
import type { RestrictedAction } from '#contract/model/restriction'
import { wordRestriction } from '#contract/wording/connection-wording'
import { restrictionsOf, type SignInKind } from '#domain/restrictions/restrictions-of'

/**
 * Before an action is tried: throws AppError `auth.way-restricted` where this kind of sign-in cannot
 * do it. Where it only may be refused, it is said beforehand, and nothing is forbidden.
 */
export const throwIfRestricted = (
  kind: SignInKind,
  action: RestrictedAction,
  subject: string,
): void => {
  const restriction = restrictionsOf(kind).find(
    (one) => one.action === action && one.force === 'cannot',
  )
  if (restriction === undefined) return
  throw new AppError(failure('auth.way-restricted', subject, [wordRestriction(restriction)]))
}
