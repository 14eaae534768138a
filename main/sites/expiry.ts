import type { Expiry } from '#contract/model/site-card'

const dayMilliseconds = 24 * 3600 * 1000

/** The calendar day of a moment where this computer stands, as whole days since 1970. */
const localDay = (moment: string): number => {
  const date = new Date(moment)
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / dayMilliseconds
}

const warningFor = (daysLeft: number): Expiry['warning'] => {
  if (daysLeft < 0) return 'over'
  if (daysLeft <= 1) return '1'
  if (daysLeft <= 7) return '7'
  if (daysLeft <= 14) return '14'
  return daysLeft <= 30 ? '30' : 'none'
}

/**
 * How long a token has left, by the day that the user entered. On that very day it may still work,
 * so only the day after is over.
 */
export const expiryOn = (expiresOn: string, now: string): Expiry => {
  const daysLeft = Date.parse(`${expiresOn}T00:00:00Z`) / dayMilliseconds - localDay(now)
  return { expiresOn, daysLeft, warning: warningFor(daysLeft) }
}
