const day = { day: 'numeric', month: 'short', year: 'numeric' } as const
const dayInUtc = new Intl.DateTimeFormat('en-GB', { ...day, timeZone: 'UTC' })
const timeInUtc = new Intl.DateTimeFormat('en-GB', {
  ...day,
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
})
const localDay = new Intl.DateTimeFormat('en-GB', day)
const clock = { hour: '2-digit', minute: '2-digit' } as const
const localClock = new Intl.DateTimeFormat('en-GB', clock)
const localTime = new Intl.DateTimeFormat('en-GB', { ...day, ...clock })

/** A day without time (`2027-11-02`) as `2 Nov 2027`, the same in every time zone. */
export const wordDay = (isoDay: string): string => dayInUtc.format(new Date(`${isoDay}T00:00:00Z`))

/** The day of a moment where the user is. */
export const wordDayOf = (moment: string): string => localDay.format(new Date(moment))

/** A moment where the user is, to the minute. */
export const wordMoment = (moment: string): string => localTime.format(new Date(moment))

/** A moment to the minute, for readers elsewhere: `22 Nov 2026, 10:15 UTC`. */
export const wordMomentInUtc = (moment: string): string =>
  `${timeInUtc.format(new Date(moment))} UTC`

/** The time of day of a moment where the user is, e.g. `14:03`. */
export const wordTime = (moment: string): string => localClock.format(new Date(moment))
