import type { EvidenceEntry, EvidenceFact } from '#contract/model/evidence'
import { beginChain, linkFact } from '#domain/evidence/chain'

const at = '2026-11-26T10:00:00.000Z'
export const samplePlanHash = 'a'.repeat(64)

export const runFact: EvidenceFact = {
  entry: 'run',
  at,
  runId: 'run-1',
  planHash: samplePlanHash,
  by: { accountId: 'ada', displayName: 'Ada' },
  version: '1.0.0',
  goesOn: false,
}

export const stepFact = (stepId: string, state = 'done'): EvidenceFact => ({
  entry: 'step',
  at,
  stepId,
  state,
  destinationId: '7',
})

export const requestFact = (path: string): EvidenceFact => ({
  entry: 'request',
  at,
  stepId: 'status:1',
  method: 'POST',
  path,
  status: 201,
  request: 'c'.repeat(64),
  answer: null,
  milliseconds: 12,
})

/** Links facts to a chain. */
export const chainOf = (facts: readonly EvidenceFact[]): readonly EvidenceEntry[] => {
  const chain: EvidenceEntry[] = []
  for (const fact of facts) chain.push(linkFact(chain.at(-1) ?? beginChain(samplePlanHash), fact))
  return chain
}

/** A chain that begins a run and sends requests. */
export const sampleChain = (length: number): readonly EvidenceEntry[] =>
  chainOf([
    runFact,
    ...Array.from({ length: length - 1 }, (_, place) => requestFact(`/rest/api/3/x/${place}`)),
  ])
