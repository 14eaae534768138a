import { expect, it } from 'vitest'
import { isThrowAway, throwAwayFor } from '#domain/acceptance/throw-away'

it('knows what it named itself, and nothing else', () => {
  const own = throwAwayFor('run', '10000', 'Boat House')
  expect(isThrowAway(own)).toBe(true)
  const real = { key: 'BOAT', name: 'Boat House', notificationScheme: 'Default' }
  for (const one of [real, { key: 'BOAT' }, { name: 'Boat House' }, { key: 'SLW000000' }]) {
    expect(isThrowAway({ ...own, ...one })).toBe(false)
  }
  expect(isThrowAway({ ...own, notificationScheme: 'Default Notification Scheme' })).toBe(false)
})
