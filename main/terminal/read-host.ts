import { AppError, failure } from '#contract/model/failure'

/** An address as it was typed, with or without https. Throws AppError `input.invalid`. */
export const readHost = (typed: string): URL => {
  const whole = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`
  if (URL.canParse(whole)) return new URL(whole)
  throw new AppError(failure('input.invalid', typed, ['This is no web address.']))
}
