import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RunWindow, runWindowSchema } from '#contract/model/run-window'
import { openingAt } from '#domain/deployment/window'

const night: RunWindow = { from: '22:00', to: '05:00', days: [], timeZone: 'Europe/Berlin' }
const noon: RunWindow = { from: '12:00', to: '13:30', days: [], timeZone: 'UTC' }

describe('a window', () => {
  it.each<[string, RunWindow, string, string, string, boolean]>([
    ['is open', noon, '2026-11-26T12:10:00Z', '2026-11-26T12:00:00', '2026-11-26T13:30:00', true],
    [
      'opens today',
      noon,
      '2026-11-26T08:00:00Z',
      '2026-11-26T12:00:00',
      '2026-11-26T13:30:00',
      false,
    ],
    [
      'opens tomorrow',
      noon,
      '2026-11-26T13:30:00Z',
      '2026-11-27T12:00:00',
      '2026-11-27T13:30:00',
      false,
    ],
    [
      'opened yesterday',
      night,
      '2026-11-26T02:00:00Z',
      '2026-11-25T21:00:00',
      '2026-11-26T04:00:00',
      true,
    ],
    [
      'in summer',
      night,
      '2026-07-01T22:00:00Z',
      '2026-07-01T20:00:00',
      '2026-07-02T03:00:00',
      true,
    ],
    [
      'is an hour longer when clocks go back',
      night,
      '2026-10-25T00:00:00Z',
      '2026-10-24T20:00:00',
      '2026-10-25T04:00:00',
      true,
    ],
    [
      'is an hour shorter when they go forward',
      night,
      '2026-03-29T00:00:00Z',
      '2026-03-28T21:00:00',
      '2026-03-29T03:00:00',
      true,
    ],
    [
      'opens on its day',
      { ...noon, days: [6] },
      '2026-11-26T12:10:00Z',
      '2026-11-28T12:00:00',
      '2026-11-28T13:30:00',
      false,
    ],
    [
      'goes into a day that is not its own',
      { ...night, days: [3] },
      '2026-11-26T02:00:00Z',
      '2026-11-25T21:00:00',
      '2026-11-26T04:00:00',
      true,
    ],
  ])('%s', (_, window, now, startsAt, endsAt, isOpen) => {
    expect(openingAt(window, now)).toEqual({
      startsAt: `${startsAt}.000Z`,
      endsAt: `${endsAt}.000Z`,
      isOpen,
    })
  })

  it('is the open one or the next, whatever the time zone', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(
        ([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
      )
    const window = fc.record({
      from: time,
      to: time,
      days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
      timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Auckland'),
    })
    const moment = fc.integer({ min: 1_767_225_600_000, max: 1_830_297_600_000 })
    fc.assert(
      fc.property(window, moment, (one, at) => {
        const now = new Date(at).toISOString()
        const { startsAt, endsAt, isOpen } = openingAt(one, now)
        expect(startsAt < endsAt).toBe(true)
        expect(now < endsAt).toBe(true)
        expect(isOpen).toBe(startsAt <= now)
        const shown = new Intl.DateTimeFormat('en-GB', {
          timeZone: one.timeZone,
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        }).format(new Date(startsAt))
        // Where clocks go forward, a time that does not come is an hour later.
        if (!/^0[1-3]:/.test(one.from)) expect(shown).toBe(one.from)
      }),
      { numRuns: 100 },
    )
  })

  it('is refused in a time zone that there is not', () => {
    expect(runWindowSchema.safeParse({ ...noon, timeZone: 'Moon/Tranquility' }).success).toBe(false)
    expect(runWindowSchema.safeParse({ ...noon, from: '24:00' }).success).toBe(false)
  })
})

it('opens a week later where the clocks skip its only opening', () => {
  const skipped: RunWindow = { from: '02:00', to: '03:00', days: [0], timeZone: 'Europe/Berlin' }
  const next = openingAt(skipped, '2026-03-23T12:00:00.000Z')
  expect(next).toMatchObject({ startsAt: '2026-04-05T00:00:00.000Z', isOpen: false })
})
