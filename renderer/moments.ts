const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** Time of day, e.g. `14:03`. */
export const clockTime = (moment: string): string => clock.format(new Date(moment))

/** Day and time, e.g. `3 Nov 2026, 14:03`. */
export const dayAndTime = (moment: string): string =>
  `${day.format(new Date(moment))}, ${clockTime(moment)}`
