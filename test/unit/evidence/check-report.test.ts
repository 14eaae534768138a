import { expect, it } from 'vitest'
import type { EvidenceEntry } from '#contract/model/evidence'
import type { Json, JsonObject } from '#contract/model/json'
import { checkReport } from '#report/check-report'
import { sealOf } from '#report/seal-report'
import { chainOf, requestFact, runFact, samplePlanHash, stepFact } from './sample-chain.ts'

const chain = chainOf([
  runFact,
  requestFact('/a'),
  stepFact('status:1'),
  stepFact('status:2', 'failed'),
])

const reportWith = (entries: readonly EvidenceEntry[], change: JsonObject = {}): JsonObject => {
  const content: JsonObject = JSON.parse(
    JSON.stringify({
      format: 'slipway-report',
      deployedBy: 'Ada',
      steps: [
        { id: 'status:1', state: 'done' },
        { id: 'status:2', state: 'failed' },
        { id: 'status:3', state: 'not-begun' },
      ],
      evidence: { planHash: samplePlanHash, head: entries.at(-1)?.hash ?? samplePlanHash, entries },
      ...change,
    }),
  )
  return { ...content, seal: sealOf(content) }
}
const misfit = (report: Json, plan?: string) => checkReport(report, plan)?.misfit

it('fits as it was written', () => {
  expect(checkReport(reportWith(chain), samplePlanHash)).toEqual({
    fits: true,
    misfit: null,
    entries: 4,
    head: chain.at(-1)?.hash,
    planHash: samplePlanHash,
    plan: 'checked',
  })
  expect(checkReport(reportWith(chain))?.plan).toBe('not-there')
})

it.each<[string, JsonObject, JsonObject | null]>([
  ['a changed word', { ...reportWith(chain), deployedBy: 'Eve' }, { what: 'seal', place: '' }],
  [
    'a changed entry',
    reportWith(chain.map((one, at) => (at === 1 ? { ...one, at: 'then' } : one))),
    { what: 'entry', place: '2' },
  ],
  [
    'no entry at all',
    reportWith([...chain.slice(0, 2), 7 as never]),
    { what: 'entry', place: '3' },
  ],
  [
    'a chain cut short',
    reportWith(chain, {
      evidence: {
        planHash: samplePlanHash,
        head: chain.at(-1)?.hash ?? '',
        entries: JSON.parse(JSON.stringify(chain.slice(0, 3))),
      },
    }),
    { what: 'head', place: '' },
  ],
  [
    'a step that ended otherwise',
    reportWith(chain, { steps: [{ id: 'status:2', state: 'done' }] }),
    { what: 'step', place: 'status:2' },
  ],
  [
    'a step that nothing is known of',
    reportWith(chain, { steps: [{ id: 'status:9', state: 'done' }] }),
    { what: 'step', place: 'status:9' },
  ],
  [
    'a step from before the chain was begun',
    reportWith(chainOf([{ ...runFact, goesOn: true } as typeof runFact]), {
      steps: [{ id: 'status:9', state: 'done' }],
    }),
    null,
  ],
  [
    'the chain of another plan',
    reportWith(chain, {
      evidence: { planHash: 'b'.repeat(64), head: '', entries: JSON.parse(JSON.stringify(chain)) },
    }),
    { what: 'plan', place: '' },
  ],
])('names the first that does not fit: %s', (_, report, expected) => {
  expect(misfit(report)).toEqual(expected)
})

it('does not fit beside another plan', () => {
  expect(misfit(reportWith(chain), 'b'.repeat(64))).toEqual({ what: 'plan', place: '' })
})

it('is no report without a chain', () => {
  expect(checkReport({ format: 'slipway-report', schema: 1 })).toBeUndefined()
})
