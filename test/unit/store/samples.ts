import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Plan } from '#contract/model/plan'
import { reference } from '#contract/model/reference'
import type { JournalRecord } from '#contract/model/run'
import type { SiteStamp, Snapshot } from '#contract/model/snapshot'

/** A folder that is gone when the test ends. */
export const testFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const at = '2026-01-01T00:00:00.000Z'
const site: SiteStamp = { cloudId: 'cloud-1', address: 'http://127.0.0.1:1', title: 'Quelle 🚢' }

export const sampleSnapshot: Snapshot = {
  format: 'slipway-snapshot',
  schema: 1,
  site,
  seenBy: { accountId: 'me', displayName: 'Ünal', administrator: true, token: 'classic' },
  takenAt: at,
  fieldModel: 'field-schemes',
  requests: 3,
  objects: [
    {
      kind: 'screen',
      id: '1',
      name: 'שלום',
      naturalKey: 'name:שלום',
      protection: 'none',
      data: { name: 'שלום', tabs: [{ name: '', fields: [reference('field', 'summary')] }] },
      facts: {},
    },
  ],
  gaps: [],
  notCarried: [],
}

export const samplePlan: Plan = {
  format: 'slipway-plan',
  schema: 4,
  source: site,
  destination: { ...site, cloudId: 'cloud-2' },
  selection: ['A'],
  selectedObjects: [],
  madeAt: at,
  steps: [],
  problems: [],
  notices: [],
  notCarried: [],
  manual: [],
  onlyThere: [],
  skipped: [],
  known: [],
  base: null,
}

export const sampleRecords: readonly JournalRecord[] = [
  { record: 'run-started', schema: 1, runId: 'r', planHash: 'h', destination: site, at },
  { record: 'step-intended', stepId: 'a', at, before: null, sameName: ['ß'] },
  { record: 'write-intended', stepId: 'a', at, method: 'POST', path: '/x' },
  { record: 'write-answered', stepId: 'a', at, status: 201 },
  { record: 'object-created', stepId: 'a', at, destinationId: '7' },
  { record: 'step-ended', stepId: 'a', at, outcome: { state: 'done', destinationId: '7' } },
]
