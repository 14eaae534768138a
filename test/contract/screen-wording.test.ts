import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SiteCard } from '#contract/model/site-card'
import type { Expiry, TokenProtection } from '#contract/model/token-state'
import { hindranceSchema, tokenProtectionSchema } from '#contract/model/token-state'
import { wordProtection, wordStored } from '#contract/wording/screens/connections-text'
import {
  hindranceWording,
  wordExpiry,
  wordHindrance,
  wordToken,
} from '#contract/wording/screens/site-card-text'

const folder = join(import.meta.dirname, '..', '..', 'preload', 'contract', 'wording', 'screens')

/** Every text that stands in a value, by its path. Functions are for their own tests. */
const textsIn = (value: unknown, path: string): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => textsIn(member, `${path}.${key}`))
}

const texts = (
  await Promise.all(
    readdirSync(folder).map(async (file) => textsIn(await import(join(folder, file)), file)),
  )
).flat()

describe('texts of screens', () => {
  it('are many', () => expect(texts.length).toBeGreaterThan(150))

  it.each(texts)('%s is set well: %s', (_, text) => {
    expect(text).toBe(text.trim())
    expect(text).not.toBe('')
    expect(text).not.toMatch(/ {2}|'|"|\.\.\.|undefined|TODO/)
  })
})

describe('a stored token in one line', () => {
  const storedAt = '2026-11-03T12:00:00.000Z'
  const expiry = (daysLeft: number, expiresOn: string): Expiry => ({
    daysLeft,
    expiresOn,
    source: 'entered',
    warning: 'none',
  })
  it.each<[string, SiteCard['token'], Expiry | null]>([
    [
      '•••• stored 3 Nov 2026, expires 2 Nov 2027 (346 days)',
      { state: 'ok', storedAt, lastUsedAt: null },
      expiry(346, '2027-11-02'),
    ],
    [
      '•••• stored 3 Nov 2026, expires 22 Nov 2026 (1 day)',
      { state: 'weak', storedAt, lastUsedAt: null },
      expiry(1, '2026-11-22'),
    ],
    [
      '•••• stored 3 Nov 2026, expires 21 Nov 2026 (today)',
      { state: 'locked', storedAt },
      expiry(0, '2026-11-21'),
    ],
    [
      '•••• stored 3 Nov 2026, expired 20 Nov 2026',
      { state: 'ok', storedAt, lastUsedAt: null },
      expiry(-1, '2026-11-20'),
    ],
    [
      '•••• kept until you quit, since 3 Nov 2026',
      { state: 'session-only', storedAt, lastUsedAt: null },
      null,
    ],
    ['No token is stored.', { state: 'absent' }, null],
  ])('%s', (words, token, end) => {
    expect(wordToken(token, end)).toBe(words)
  })
})

describe('the end of a token', () => {
  it.each<[Expiry['warning'], number, RegExp | undefined]>([
    ['none', 346, undefined],
    ['30', 23, /expires in 23 days, on 2 Nov 2027/],
    ['14', 9, /in 9 days/],
    ['7', 2, /in 2 days/],
    ['1', 1, /tomorrow/],
    ['1', 0, /today/],
    ['over', -3, /expired on 2 Nov 2027/],
  ])('%s, %i days before', (warning, daysLeft, words) => {
    const said = wordExpiry({ warning, daysLeft, expiresOn: '2027-11-02', source: 'entered' })
    if (words === undefined) expect(said).toBeUndefined()
    else expect(said).toMatch(words)
  })
})

describe('what keeps a site from being used', () => {
  it.each(hindranceSchema.options)('%s says what it means and what to do', (hindrance) => {
    expect(hindranceWording[hindrance].label).toMatch(/^[A-Z]/)
    expect(hindranceWording[hindrance].meaning).toMatch(/^[A-Z].*\. ?[A-Z].*\.$|: .*\.$/)
  })

  it('names both keyrings when the token was stored with another one', () => {
    const lost = { state: 'lost', storedAt: '2026-11-03' } as const
    const token = { ...lost, storedWith: 'GNOME Keyring', presentlyWith: 'KWallet' }
    expect(wordHindrance('token-lost', { token })).toMatch(/GNOME Keyring.*KWallet.*Nothing/)
    const same = { ...lost, storedWith: 'KWallet', presentlyWith: 'KWallet' }
    expect(wordHindrance('token-lost', { token: same })).not.toContain('KWallet')
  })
})

describe('what is said when a token was stored', () => {
  const account = (administrator: boolean): SiteCard['account'] => ({
    accountId: 'a',
    displayName: 'Ann',
    administrator,
    token: 'classic',
  })
  type Stored = Parameters<typeof wordStored>[0]
  const site = (change: Partial<Stored>): Stored => ({
    title: 'Acme',
    way: 'api-token',
    account: account(true),
    check: { check: 'passed' },
    token: { state: 'ok' },
    ...change,
  })
  const kept = (state: 'weak' | 'session-only'): SiteCard['token'] => ({
    state,
    storedAt: '2026-11-03',
    lastUsedAt: null,
  })

  it('is who signed in, word for word', () => {
    expect(wordStored(site({}))).toEqual([
      'API token stored. Signed in to Acme as Ann (Jira administrator).',
    ])
  })

  it('names what was entered, and who it is where no site is connected', () => {
    const who = { name: 'Slipway', administrator: null }
    expect(wordStored(site({ way: 'slack-token', account: null, who }))).toEqual([
      'Slack token stored. Signed in to Acme as Slipway.',
    ])
  })

  it('is what it means not to be an administrator', () => {
    const [first, second] = wordStored(site({ account: account(false) }))
    expect(first).toBe('API token stored. Signed in to Acme as Ann.')
    expect(second).toMatch(/can be read, but not be deployed to/)
  })

  it('never says that an unchecked token signed in, even where a former one did', () => {
    expect(wordStored(site({ check: { check: 'not-made' } })).join(' ')).not.toMatch(/Signed in/)
  })

  it.each([
    ['weak', /weak protection/],
    ['session-only', /until you quit/],
  ] as const)('is how it is kept where that is %s', (state, words) => {
    expect(wordStored(site({ token: kept(state) })).at(-1)).toMatch(words)
  })
})

it.each(tokenProtectionSchema.unwrap().shape.state.options)(
  'where tokens are kept is said for %s',
  (state: TokenProtection['state']) => {
    expect(wordProtection({ state, keeper: 'KWallet' })).toMatch(/^[A-Z].*\.$/)
  },
)
