import { expect, it } from 'vitest'
import type { PublicationTarget } from '#contract/model/publication'
import { publicationPage } from '#publishing/publication-page'

const connectionId = 'c'
const page: PublicationTarget = { to: 'confluence', connectionId, spaceKey: 'OPS', parentId: null }
const message: PublicationTarget = { to: 'slack', connectionId, channel: '#changes' }

it.each([
  ['acme.atlassian.net', page, 'https://acme.atlassian.net/wiki/spaces/OPS/pages/1'],
  ['wiki.acme.example:8443', page, 'https://wiki.acme.example:8443/pages/1'],
  ['127.0.0.1:8090', page, 'http://127.0.0.1:8090/pages/1'],
  ['slack.com', message, 'https://acme.slack.com/archives/C1/p1'],
])('what was published to %s is opened there', (host, target, link) => {
  expect(publicationPage([{ id: 'p', host, target, link }], 'p')).toBe(link)
})

it.each([
  ['that was not sent', 'acme.atlassian.net', page, null],
  ['without a whole address', 'acme.atlassian.net', page, '/wiki/pages/1'],
  ['at another host', 'acme.atlassian.net', page, 'https://acme.atlassian.net.evil.example/wiki'],
  ['at another port', 'wiki.acme.example', page, 'https://wiki.acme.example:8443/pages/1'],
  ['without https', 'wiki.acme.example', page, 'http://wiki.acme.example/pages/1'],
  ['of another scheme', 'acme.atlassian.net', page, 'file:///etc/passwd'],
  ['with a sign-in in it', 'acme.atlassian.net', page, 'https://ann:x@acme.atlassian.net/wiki'],
  ['of Slack’s that only looks like one', 'slack.com', message, 'https://notslack.com/archives'],
  ['of a page at Slack', 'acme.atlassian.net', page, 'https://acme.slack.com/archives'],
])('something %s is not opened', (_, host, target, link) => {
  expect(() => publicationPage([{ id: 'p', host, target, link }], 'p')).toThrow('input.invalid')
  expect(() => publicationPage([], 'p')).toThrow('input.invalid')
})
