import { expect, test } from 'vitest'
import { reference } from '#contract/model/reference'
import { namedAsBefore } from '#domain/deployment/own-objects'
import { fingerprint } from '#domain/fingerprint'

const filter = (id: string, name: string, rest = ' = 1') => ({
  name: 'Open',
  jql: {
    $text: 'jql',
    parts: [{ ...reference('field', id), as: 'name', text: name }, rest],
    unclear: [],
  },
})

test('what a text names may be renamed without changing the text’s object', () => {
  const before = filter('customfield_1', 'Card scheme')
  expect(namedAsBefore(before, filter('customfield_1', 'Card Scheme'))).toEqual(before)
  expect(fingerprint(namedAsBefore(before, filter('customfield_1', 'Card Scheme')))).toBe(
    fingerprint(before),
  )
})

test.each([
  ['another object', filter('customfield_2', 'Card scheme')],
  ['another text', filter('customfield_1', 'Card Scheme', ' = 2')],
])('%s is a change', (_, now) => {
  const before = filter('customfield_1', 'Card scheme')
  expect(fingerprint(namedAsBefore(before, now))).not.toBe(fingerprint(before))
})

test('what was not there before is as it is', () => {
  const now = filter('customfield_1', 'Card Scheme')
  expect(namedAsBefore(undefined, now)).toEqual(now)
})
