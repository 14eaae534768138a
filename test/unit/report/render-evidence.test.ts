import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SignatureView } from '#contract/model/file-signature'
import type { Rehearsal } from '#contract/model/rehearsal'
import type { DeploymentReport } from '#report/deployment-report'
import { renderEvidence } from '#report/render-evidence'
import { type ReportEvidence, reportRehearsal } from '#report/report-evidence'
import { loadSignatures, saveSignatures } from '#store/signatures-file'
import { sampleChain, samplePlanHash } from '../evidence/sample-chain.ts'
import { testFolder } from '../store/samples.ts'

const entries = sampleChain(3)
const signature: SignatureView = {
  name: '<b>Ada</b>',
  role: 'reviewed',
  at: '2026-11-26T10:00:00.000Z',
  fingerprint: '12345 67890',
  standing: 'known',
  knownAs: null,
}
const step = (name: string, limits: readonly unknown[] = []) => ({ name, limits })
const rehearsal = {
  planHash: samplePlanHash,
  endedAt: '2026-11-25T10:00:00.000Z',
  verdict: 'in-part',
  steps: [step('Flow', [{ code: 'script', details: [] }]), step('Screen')],
} as unknown as Rehearsal

const evidence: ReportEvidence = {
  runId: 'run-1',
  version: '1.0.0',
  planHash: samplePlanHash,
  signatures: [],
  rehearsal: null,
  head: entries.at(-1)?.hash ?? '',
  entries,
}
const pageOf = (over: Partial<ReportEvidence>): string =>
  renderEvidence({ evidence: { ...evidence, ...over } } as DeploymentReport)?.html ?? ''

test('the page tells the plan, the chain and the writes, and that nobody signed or rehearsed', () => {
  const page = pageOf({})
  for (const text of [
    samplePlanHash,
    evidence.head,
    '/rest/api/3/x/1',
    'not signed',
    'not rehearsed',
  ]) {
    expect(page).toContain(text)
  }
})

test('the page tells who signed, and what a rehearsal could not judge', () => {
  const told = reportRehearsal(rehearsal, samplePlanHash)
  const page = pageOf({ signatures: [signature], rehearsal: told })
  expect(page).toContain('&lt;b&gt;Ada&lt;/b&gt;')
  expect(page).toContain('Passed in part')
  expect(page).toContain('Not judged: Flow.')
  expect(reportRehearsal(rehearsal, 'b'.repeat(64))?.notes.at(-1)).toContain('changed afterwards')
  expect(reportRehearsal(null, samplePlanHash)).toBeNull()
})

test('who signed is kept with the run; a damaged file names nobody', async () => {
  const path = join(await testFolder(), 'signatures.json')
  expect(await loadSignatures(path)).toEqual([])
  await saveSignatures(path, [signature])
  expect(await loadSignatures(path)).toEqual([signature])
  await writeFile(path, '[{"name":7}]')
  expect(await loadSignatures(path)).toEqual([])
})
