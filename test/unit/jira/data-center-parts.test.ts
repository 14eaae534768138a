import { expect, test } from 'vitest'
import { readAddresses } from '#jira/address'
import { fillingTime } from '#jira/bucket'
import { isSupported } from '#jira/site-version'

test.each([
  ['acme', ['https://acme.atlassian.net']],
  ['https://host/jira', ['https://host', 'https://host/jira']],
  ['https://host//jira/', ['https://host', 'https://host/jira']],
  [
    'https://host/tools/jira/browse/A-1?x=/y#z',
    [
      'https://host',
      'https://host/tools',
      'https://host/tools/jira',
      'https://host/tools/jira/browse',
    ],
  ],
])('a Jira may stand, for %s, at these places', (typed, places) => {
  expect(readAddresses(typed)).toEqual(places)
})

test.each([
  ['8.13.27', false],
  ['8.14.0', true],
  ['8.20', true],
  ['9.0.0', true],
  ['10.3.19', true],
  ['11.3.8', true],
  ['7.14.0', false],
  ['unknown', false],
])('Jira %s: supported %s', (version, supported) => {
  expect(isSupported(version)).toBe(supported)
})

test.each<[string, string | undefined, string | undefined, string | undefined, number]>([
  ['a full bucket', '70', '5', '1', 0],
  ['as many as may be under way', '4', '5', '1', 0],
  ['one less', '3', '5', '1', 1_000],
  ['an empty one that fills slowly', '0', '1', '10', 40_000],
  ['one that nothing fills', '0', '0', '1', 0],
  ['no limit', undefined, undefined, undefined, 0],
  ['nonsense', 'x', '5', '1', 0],
])('%s is waited for as long as it takes', (_, remaining, fill, interval, milliseconds) => {
  const headers = Object.entries({
    'x-ratelimit-remaining': remaining,
    'x-ratelimit-fillrate': fill,
    'x-ratelimit-interval-seconds': interval,
  }).filter((pair): pair is [string, string] => pair[1] !== undefined)
  const answer = {
    status: 200,
    headers: Object.fromEntries(headers),
    body: { kind: 'empty' },
  } as const
  expect(fillingTime(answer)).toBe(milliseconds)
})
