import type { Presented, Way } from '#contract/model/connection'
import { AppError, failure } from '#contract/model/failure'

/** The failure of a way that a product does not have, or not in this version; nothing was sent. */
export const wayNotOffered = (subject: string, why: string): AppError =>
  new AppError(failure('product.way-not-offered', subject, [why]))

/** What was presented, if it goes one of the given ways; throws `product.way-not-offered`. */
export const presentedBy = <Taken extends Way>(
  presented: Presented,
  ways: readonly Taken[],
  subject: string,
  why: string,
): Extract<Presented, { way: Taken }> => {
  if (ways.some((way) => way === presented.way)) {
    return presented as Extract<Presented, { way: Taken }>
  }
  throw wayNotOffered(subject, why)
}

/** A secret without the blanks that copying brings along; throws `input.invalid` for none. */
export const secretOf = (secret: string, subject: string): string => {
  const text = secret.trim()
  if (text !== '') return text
  throw new AppError(failure('input.invalid', subject, ['Nothing was entered to sign in with.']))
}
