import { expect, test } from 'vitest'
import { expiryOn } from '#connections/expiry'

/** Noon where this computer stands, so that the day is the same everywhere. */
const noonOn = (day: string): string => new Date(`${day}T12:00:00`).toISOString()

test.each([
  ['2027-11-02', 346, 'none'],
  ['2026-12-22', 31, 'none'],
  ['2026-12-21', 30, '30'],
  ['2026-12-06', 15, '30'],
  ['2026-12-05', 14, '14'],
  ['2026-11-28', 7, '7'],
  ['2026-11-23', 2, '7'],
  ['2026-11-22', 1, '1'],
  ['2026-11-21', 0, '1'],
  ['2026-11-20', -1, 'over'],
  ['2025-11-21', -365, 'over'],
] as const)('a token that ends on %s has %i days left: %s', (expiresOn, daysLeft, warning) => {
  expect(expiryOn(expiresOn, noonOn('2026-11-21'))).toEqual({ expiresOn, daysLeft, warning })
})

test('days are those of the calendar where the computer stands', () => {
  const lateInTheEvening = new Date('2026-11-21T23:59:00').toISOString()
  const earlyInTheMorning = new Date('2026-11-21T00:01:00').toISOString()
  for (const now of [lateInTheEvening, earlyInTheMorning]) {
    expect(expiryOn('2026-11-22', now).daysLeft).toBe(1)
  }
})

test('a day more or less of summer time changes nothing', () => {
  expect(expiryOn('2027-04-30', noonOn('2027-03-01')).daysLeft).toBe(60)
})
