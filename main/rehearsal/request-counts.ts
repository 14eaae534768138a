import type { RequestKinds } from '#contract/model/rehearsal'
import type { JournalRecord } from '#contract/model/run'

type Write = Extract<JournalRecord, { record: 'write-intended' }>

/** The writes that a journal announced. */
const writesIn = (records: readonly JournalRecord[]): readonly Write[] =>
  records.filter((record): record is Write => record.record === 'write-intended')

/** A deployment's requests by what they do: every write is in the journal, all others read. */
export const requestKinds = (total: number, records: readonly JournalRecord[]): RequestKinds => {
  const writes = writesIn(records)
  const count = (...methods: readonly string[]): number =>
    writes.filter(({ method }) => methods.includes(method)).length
  return {
    reads: Math.max(0, total - writes.length),
    creates: count('POST'),
    changes: count('PUT', 'PATCH'),
    deletions: count('DELETE'),
  }
}

/** How many writes each step that wrote something took. */
export const writesOfSteps = (records: readonly JournalRecord[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { stepId } of writesIn(records)) counts.set(stepId, (counts.get(stepId) ?? 0) + 1)
  return counts
}

/** An endpoint, whatever objects its paths name. */
const endpointOf = ({ method, path }: Write): string =>
  `${method} ${path.replace(/\/[^/]*\d[^/]*/g, '/{}')}`

/** Writes of the endpoint that is written to most: Jira limits each by itself (jira-api 1.6). */
export const writesOfBusiest = (records: readonly JournalRecord[]): number =>
  Math.max(
    0,
    ...[...Map.groupBy(writesIn(records), endpointOf).values()].map((writes) => writes.length),
  )
