import { expect, test } from 'vitest'
import { failure } from '#contract/model/failure'
import { siteCardSchema } from '#contract/model/site-card'
import { makeCard } from '#sites/make-card'
import type { SiteRecord } from '#sites/site-record'
import type { KeptState } from '#store/secrets/secret-store'

const at = '2026-11-03T12:00:00.000Z'
const now = '2026-11-21T12:00:00.000Z'

const record: SiteRecord = {
  id: 'a',
  address: 'https://acme.atlassian.net',
  ...{ product: 'jira-cloud', version: null, way: 'api-token', accountName: 'ada@example.com' },
  ...{ entry: null, missingScopes: null },
  label: '',
  title: 'Acme',
  production: true,
  demo: null,
  cloudId: 'c1',
  account: { accountId: 'u1', displayName: 'Ada', administrator: true, token: 'classic' },
  check: { check: 'passed', at },
  expiresOn: null,
  addedAt: at,
  lastUsedAt: at,
}
const ok: KeptState = { state: 'ok', storedAt: at }

const cardOf = (members: Partial<SiteRecord>, kept: KeptState = ok) => {
  const card = makeCard({ ...record, ...members }, kept, now)
  // Whatever the contract does not know would be left out.
  expect(siteCardSchema.parse(card)).toEqual(card)
  return card
}

const hindrances = (members: Partial<SiteRecord>, kept?: KeptState) => {
  const { sourceHindrances, destinationHindrances } = cardOf(members, kept)
  return [sourceHindrances, destinationHindrances]
}

test('a checked site of an administrator can be read and be deployed to', () => {
  expect(cardOf({})).toMatchObject({
    host: 'acme.atlassian.net',
    demo: false,
    token: { state: 'ok', storedAt: at, lastUsedAt: at },
    sourceHindrances: [],
    destinationHindrances: [],
  })
})

const lost: KeptState = { state: 'lost', storedAt: at, storedWith: 'x', presentlyWith: 'y' }

test.each<[KeptState, string]>([
  [{ state: 'absent' }, 'token-absent'],
  [{ state: 'locked', storedAt: at }, 'token-locked'],
  [lost, 'token-lost'],
])('a token that is %o stands in the way of everything', (kept, hindrance) => {
  expect(hindrances({}, kept)).toEqual([[hindrance], [hindrance]])
  expect(cardOf({}, kept).token).toEqual(kept)
})

const failed = (code: Parameters<typeof failure>[0]) =>
  ({ check: { check: 'failed', at, failure: failure(code, 'acme') } }) as const

test.each([
  ['auth.token-rejected', 'token-refused'],
  ['auth.other-account', 'token-refused'],
  ['plan.wrong-site', 'token-refused'],
  ['auth.captcha', 'captcha'],
] as const)('after %s the sign-in is of no use: %s', (code, hindrance) => {
  expect(hindrances(failed(code))).toEqual([[hindrance], [hindrance]])
})

test.each(['net.unreachable', 'net.certificate', 'jira.unavailable'] as const)(
  '%s says nothing of the token',
  (code) => {
    expect(hindrances(failed(code))).toEqual([[], []])
    expect(hindrances({ ...failed(code), account: null })).toEqual([
      ['not-checked'],
      ['not-checked'],
    ])
  },
)

test('without permission a site can be read only', () => {
  const account = {
    accountId: 'u',
    displayName: 'U',
    administrator: false,
    token: 'classic',
  } as const
  expect(hindrances({ account })).toEqual([[], ['not-administrator']])
})

test('a token whose day is past stands in the way, unless Jira accepted it afterwards', () => {
  const expiresOn = '2026-11-10'
  expect(hindrances({ expiresOn })).toEqual([['token-expired'], ['token-expired']])
  expect(cardOf({ expiresOn }).expiry).toMatchObject({ warning: 'over', daysLeft: -11 })
  expect(hindrances({ expiresOn, check: { check: 'passed', at: now } })).toEqual([[], []])
  expect(hindrances({ expiresOn: '2026-11-21' })).toEqual([[], []])
})

test('a demo site’s token is at hand for as long as Slipway runs', () => {
  expect(cardOf({ demo: 'source' }, { state: 'absent' })).toMatchObject({
    demo: true,
    token: { state: 'session-only', storedAt: at, lastUsedAt: at },
    sourceHindrances: [],
  })
})
