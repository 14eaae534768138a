import type { EvidenceEntry, EvidenceFact } from '#contract/model/evidence'
import { fingerprint } from '../fingerprint.ts'

/** Where a chain ends: the place and hash of its last entry. */
export interface ChainEnd {
  readonly n: number
  readonly hash: string
}

/** The end of a chain that has no entry yet: it begins with its plan. */
export const beginChain = (planHash: string): ChainEnd => ({ n: 0, hash: planHash })

const hashOf = ({ hash: _, ...rest }: EvidenceEntry): string => fingerprint({ ...rest })

/** Puts a fact behind the end of a chain. */
export const linkFact = ({ n, hash }: ChainEnd, fact: EvidenceFact): EvidenceEntry => {
  const entry: EvidenceEntry = { ...fact, n: n + 1, previous: hash, hash: '' }
  return { ...entry, hash: hashOf(entry) }
}

/** Whether an entry follows on the end of a chain, and is what was written. */
export const follows = (end: ChainEnd, entry: EvidenceEntry): boolean =>
  entry.n === end.n + 1 && entry.previous === end.hash && entry.hash === hashOf(entry)

/** The place of the first entry that does not fit; undefined when the whole chain does. */
export const firstMisfit = (
  entries: readonly EvidenceEntry[],
  planHash: string,
): number | undefined => {
  let end = beginChain(planHash)
  for (const [at, entry] of entries.entries()) {
    const isOfPlan = entry.entry !== 'run' || entry.planHash === planHash
    if (!follows(end, entry) || !isOfPlan) return at + 1
    end = entry
  }
  return undefined
}
