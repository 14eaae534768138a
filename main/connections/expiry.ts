import type { Expiry } from '#contract/model/token-state'
import type { KeptSignIn } from './kept-sign-in.ts'

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
 * How long something has left, by the day it ends. On that very day it may still work, so only the
 * day after is over.
 */
export const expiryOn = (expiresOn: string, now: string): Omit<Expiry, 'source'> => {
  const daysLeft = Date.parse(`${expiresOn}T00:00:00Z`) / dayMilliseconds - localDay(now)
  return { expiresOn, daysLeft, warning: warningFor(daysLeft) }
}

/** The calendar day of a moment where this computer stands. */
const dayOf = (moment: string): string =>
  new Date(localDay(moment) * dayMilliseconds).toISOString().slice(0, 10)

/** When a sign-in ends: as its product lists it, else as the user entered it. */
export const expiryOf = (
  { entry, expiresOn }: Pick<KeptSignIn, 'entry' | 'expiresOn'>,
  now: string,
): Expiry | null => {
  const listed = entry?.expiresAt ?? null
  if (listed !== null) return { ...expiryOn(dayOf(listed), now), source: 'read' }
  return expiresOn === null ? null : { ...expiryOn(expiresOn, now), source: 'entered' }
}
