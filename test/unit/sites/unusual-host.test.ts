import { expect, test } from 'vitest'
import { isUnusualHost } from '#connections/unusual-host'
import { readAddress } from '#jira/address'

test.each([
  ['acme', false],
  ['https://acme.atlassian.net/jira', false],
  ['http://127.0.0.1:8080', false],
  ['https://localhost:8443', false],
  ['jira.acme.example', true],
  ['https://acme.atlassian.net.evil.example', true],
  ['https://evil-atlassian.net', true],
  ['https://atlassian.net', true],
  ['https://acme.atlassıan.net', true],
])('%s: %s', (typed, unusual) => {
  expect(isUnusualHost(new URL(readAddress(typed)))).toBe(unusual)
})

test('a host that only looks like Atlassian’s shows what it is', () => {
  expect(new URL(readAddress('https://acme.аtlassian.net')).host).toMatch(/\.xn--/)
})
