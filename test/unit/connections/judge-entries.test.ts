import { expect, test } from 'vitest'
import { judgeEntries, type KnownOfToken } from '#connections/judge-entries'
import type { CredentialEntry } from '#contract/model/credential-entry'
import type { EntryStanding } from '#contract/model/entry-standing'

const now = '2026-11-26T10:00:00.000Z'
const known: KnownOfToken = { storedAt: '2026-11-01T10:00:00.000Z', expiresOn: null, now }

type Entry = Partial<CredentialEntry>

/** A list of tokens that are called by their places; `used`: seconds of the last use, by place. */
const list = (entries: readonly Entry[], used: readonly (number | null)[] = []) =>
  entries.map((entry, at) => {
    const second = used[at] ?? null
    const lastUsedAt = second === null ? null : `2026-11-26T09:59:${10 + second}.000Z`
    const entryId = String(at)
    return {
      ...{ entryId, name: entryId, createdAt: null, expiresAt: null, lastUsedAt },
      ...entry,
    }
  })

/** Three readings; a row for each. */
const uses = (...rows: readonly (readonly (number | null)[])[]) =>
  rows.map((row) => list([{}, {}, {}], row))

type Case = readonly [
  string,
  readonly (readonly CredentialEntry[])[],
  Partial<KnownOfToken>,
  readonly EntryStanding[],
]

test.each<Case>([
  ['the only one', [list([{ expiresAt: '2020-01-01T00:00:00.000Z' }])], {}, ['proved']],
  [
    'the one that moves each time',
    uses([1, 5, null], [2, 5, null], [3, 5, null]),
    {},
    ['proved', 'not-used', 'not-used'],
  ],
  [
    'a first use',
    uses([null, 5, null], [2, 5, null], [3, 5, null]),
    {},
    ['proved', 'not-used', 'not-used'],
  ],
  [
    'two that move each time',
    uses([1, 5, null], [2, 6, null], [3, 7, null]),
    {},
    ['possible', 'possible', 'not-used'],
  ],
  [
    'another that moves once, on a server that notes uses late',
    uses([1, 5, null], [1, 6, null], [1, 6, null]),
    {},
    ['possible', 'possible', 'possible'],
  ],
  [
    'two that move by turns',
    uses([1, 5, null], [2, 5, null], [2, 6, null]),
    {},
    ['possible', 'possible', 'possible'],
  ],
  [
    'nothing that moves',
    uses([1, 5, 6], [1, 5, 6], [1, 5, 6]),
    {},
    ['possible', 'possible', 'possible'],
  ],
  [
    'one that has ended, one made after the stored one',
    [list([{ expiresAt: '2026-11-20T10:00:00.000Z' }, { createdAt: '2026-11-20T10:00:00.000Z' }])],
    {},
    ['ended', 'made-later'],
  ],
  [
    'the only one left',
    [list([{ expiresAt: '2026-11-20T10:00:00.000Z' }, { createdAt: '2026-10-20T10:00:00.000Z' }])],
    {},
    ['ended', 'proved'],
  ],
  [
    'clocks that differ by hours rule nothing out',
    [list([{ expiresAt: '2026-11-26T01:00:00.000Z' }, { createdAt: '2026-11-01T20:00:00.000Z' }])],
    {},
    ['possible', 'possible'],
  ],
  [
    'another day than the user entered',
    [list([{ expiresAt: '2027-02-01T23:00:00.000Z' }, { expiresAt: '2027-03-01T00:00:00.000Z' }])],
    { expiresOn: '2027-02-01' },
    ['possible', 'other-expiry'],
  ],
  [
    'where it is not stored here nothing was made later',
    [list([{ createdAt: '2026-11-20T10:00:00.000Z' }, {}])],
    { storedAt: null },
    ['possible', 'possible'],
  ],
])('%s', (_, readings, more, standings) => {
  const judged = judgeEntries(readings, { ...known, ...more })
  expect(judged.map(({ standing }) => standing)).toEqual(standings)
})
