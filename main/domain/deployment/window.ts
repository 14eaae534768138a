import type { RunWindow } from '#contract/model/run-window'

/** One opening of a window; moments as ISO 8601, UTC. */
export interface Opening {
  readonly startsAt: string
  readonly endsAt: string
  readonly isOpen: boolean
}

const day = 86_400_000

/** The day of the week of a midnight in UTC; 1 January 1970 was a Thursday. */
const weekdayOf = (midnight: number): number => (Math.floor(midnight / day) + 4) % 7

/** Swedish writes moments as ISO 8601 does, but for the letters. */
const asIso = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'UTC',
  dateStyle: 'short',
  timeStyle: 'medium',
})

const isoOf = (moment: number): string => `${asIso.format(moment).replace(' ', 'T')}.000Z`

/** What the clocks of a time zone show at a moment, as if it were UTC. */
const shownAt = (timeZone: string, moment: number): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment)
  const of = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value)
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
}

/**
 * The moment at which the clocks of a time zone show something. A time that is skipped when clocks go
 * forward is the moment after it; one that comes twice is the first.
 */
const momentOf = (timeZone: string, shown: number): number => {
  const offset = (moment: number): number => shownAt(timeZone, moment) - moment
  const earlier = shown - offset(shown - day)
  const later = shown - offset(shown + day)
  if (shownAt(timeZone, earlier) === shown) return earlier
  return shownAt(timeZone, later) === shown ? later : earlier
}

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** The opening of a window that is open at a moment (ISO 8601), or the next one. */
export const openingAt = ({ from, to, days, timeZone }: RunWindow, now: string): Opening => {
  const moment = Date.parse(now)
  const midnight = Math.floor(shownAt(timeZone, moment) / day) * day
  const [start, end] = [minutesOf(from), minutesOf(to)]
  const length = end > start ? end : end + 1440
  // The one opening of a week may fall into the hour that clocks skip.
  for (let ahead = -1; ahead <= 15; ahead += 1) {
    const date = midnight + ahead * day
    if (days.length > 0 && !days.includes(weekdayOf(date))) continue
    const startsAt = momentOf(timeZone, date + start * 60_000)
    const endsAt = momentOf(timeZone, date + length * 60_000)
    if (endsAt <= moment || endsAt <= startsAt) continue
    return { startsAt: isoOf(startsAt), endsAt: isoOf(endsAt), isOpen: startsAt <= moment }
  }
  throw new Error('a window opens within two weeks')
}
