import { mkdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { Drift } from '#contract/model/drift'
import type { Plan } from '#contract/model/plan'
import type { JournalRecord } from '#contract/model/run'
import type { Snapshot } from '#contract/model/snapshot'
import { decisionsIn } from '#domain/deployment/waiting-step'
import { readJournal, startJournal } from '#store/journal-file'
import { runFiles } from '#worker/engine/run-folder'
import { keepDecisions } from '#worker/engine/step-decisions'
import { bareStep } from '../../bare-step.ts'
import { samplePlan, sampleRecords, testFolder } from '../store/samples.ts'

const at = '2026-01-02T00:00:00.000Z'
const step = {
  ...bareStep,
  id: 'projectCategory:1',
  kind: 'projectCategory',
  name: 'Boats',
  naturalKey: 'name:boats',
  action: 'update',
  sourceId: '1',
  destinationId: '7',
  before: { name: 'Boats', description: 'old' },
  after: { name: 'Boats', description: 'new' },
} as const
const plan: Plan = { ...samplePlan, steps: [step] }
const now: ConfigObject = {
  kind: 'projectCategory',
  id: '7',
  name: 'Boats',
  naturalKey: 'name:boats',
  protection: 'none',
  data: { name: 'Boats', description: 'theirs' },
  facts: {},
}
const drift: Drift = {
  what: 'changed',
  objectId: '7',
  seen: 'hash',
  members: ['description'],
  conflicts: ['description'],
  options: ['keep', 'merge'],
}

const waitingRun = async (isLive = false) => {
  const runs = await testFolder()
  const { folder, journal: path } = runFiles(runs, 'r')
  await mkdir(folder)
  const journal = await startJournal(path)
  const started = sampleRecords.filter(({ record }) => record === 'run-started')
  const records: readonly JournalRecord[] = [
    ...started,
    { record: 'step-drifted', stepId: step.id, at, now },
    { record: 'step-ended', stepId: step.id, at, outcome: { state: 'waiting', drift } },
    { record: 'run-ended', at },
  ]
  for (const record of records) await journal.append(record)
  await journal.close()
  const before = { objects: [] } as unknown as Snapshot
  const kept = keepDecisions({
    runs,
    clock: () => at,
    bases: { get: async () => ({ source: before, before, base: undefined, decisions: [], plan }) },
    isLive: () => isLive,
    inTurn: (work) => work(),
  })
  return { kept, records: () => readJournal(path) }
}

test('a step that waits shows what the plan saw, what is there, and what the plan wants', async () => {
  const { kept } = await waitingRun()
  expect(await kept.drift('r', step.id)).toEqual({
    drift,
    members: [
      {
        path: 'description',
        label: 'Description',
        before: 'old',
        now: 'theirs',
        wanted: 'new',
        changedThere: true,
        changedByPlan: true,
        isConflict: true,
      },
    ],
    decision: null,
  })
})

test('what is decided stands in the journal, and the last word counts', async () => {
  const { kept, records } = await waitingRun()
  await kept.decideStep('r', step.id, { choice: 'keep', planWins: [] })
  const merge = { choice: 'merge', planWins: ['description'] } as const
  const view = await kept.decideStep('r', step.id, merge)
  expect(view.decision).toEqual({ ...merge, about: drift })
  expect(decisionsIn(await records()).get(step.id)?.choice).toBe('merge')
})

test.each([
  ['what cannot be chosen', step.id, { choice: 'overwrite', planWins: [] }, false, 'input.invalid'],
  [
    'a place without a conflict',
    step.id,
    { choice: 'merge', planWins: ['name'] },
    false,
    'input.invalid',
  ],
  ['a step that does not wait', 'other', { choice: 'keep', planWins: [] }, false, 'input.invalid'],
  ['a run that is under way', step.id, { choice: 'keep', planWins: [] }, true, 'run.in-progress'],
] as const)('is refused: %s', async (_, stepId, said, isLive, code) => {
  const { kept, records } = await waitingRun(isLive)
  await expect(kept.decideStep('r', stepId, said)).rejects.toMatchObject({ failure: { code } })
  expect((await records()).some(({ record }) => record === 'step-decided')).toBe(false)
})
