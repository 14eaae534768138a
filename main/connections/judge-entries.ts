import type { CredentialEntry } from '#contract/model/credential-entry'
import type { EntryStanding, JudgedEntry } from '#contract/model/entry-standing'
import { isRuledOut } from '#contract/ruled-out'

/** What is known of the stored token beside the list. */
export interface KnownOfToken {
  /** Null where it is not stored. */
  readonly storedAt: string | null
  /** The last day, as the user entered it. */
  readonly expiresOn: string | null
  readonly now: string
}

type Reading = readonly CredentialEntry[]

/** Clocks of servers and of this computer differ, and so do time zones. */
const tolerance = 24 * 3600 * 1000

const usedBetween = (before: Reading, after: Reading): ReadonlySet<string> => {
  const former = new Map(before.map(({ entryId, lastUsedAt }) => [entryId, lastUsedAt]))
  return new Set(
    after
      .filter(
        ({ entryId, lastUsedAt }) => lastUsedAt !== null && former.get(entryId) !== lastUsedAt,
      )
      .map(({ entryId }) => entryId),
  )
}

/**
 * The entries whose last use moved with every reading, which the stored token made; undefined where
 * that tells nothing: a server may note it late, and then it moves with none, or by chance with one.
 */
const usedEachTime = (readings: readonly Reading[]): ReadonlySet<string> | undefined => {
  const [first, ...more] = readings
    .slice(1)
    .map((after, before) => usedBetween(readings[before] ?? [], after))
  if (first === undefined) return undefined
  const each = new Set([...first].filter((id) => more.every((used) => used.has(id))))
  return each.size === 0 ? undefined : each
}

const isAfter = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && Date.parse(one) > Date.parse(other) + tolerance

const endsOtherwise = (expiresAt: string | null, expiresOn: string | null): boolean =>
  expiresAt !== null &&
  expiresOn !== null &&
  Math.abs(Date.parse(expiresAt) - Date.parse(`${expiresOn}T12:00:00Z`)) > 1.5 * tolerance

const standingOf = (
  { entryId, createdAt, expiresAt }: CredentialEntry,
  { storedAt, expiresOn, now }: KnownOfToken,
  used: ReadonlySet<string> | undefined,
): EntryStanding => {
  if (isAfter(now, expiresAt)) return 'ended'
  if (isAfter(createdAt, storedAt)) return 'made-later'
  if (used !== undefined) {
    if (!used.has(entryId)) return 'not-used'
    if (used.size === 1) return 'proved'
  }
  return endsOtherwise(expiresAt, expiresOn) ? 'other-expiry' : 'possible'
}

/**
 * Which entries of a list can be the token that read it, several times in a row (jira-dc-api §1.2:
 * no answer says so, but each entry has its `lastAccessedAt`). The only one that is not ruled out is
 * proved.
 */
export const judgeEntries = (
  readings: readonly Reading[],
  known: KnownOfToken,
): readonly JudgedEntry[] => {
  const used = usedEachTime(readings)
  const entries = readings.at(-1) ?? []
  const judged = entries.map((entry) => ({ entry, standing: standingOf(entry, known, used) }))
  const [only, ...others] = judged.filter(({ standing }) => !isRuledOut(standing))
  if (entries.length === 1) return entries.map((entry) => ({ entry, standing: 'proved' }))
  if (only === undefined || others.length > 0) return judged
  return judged.map((one) => (one === only ? { ...one, standing: 'proved' } : one))
}
