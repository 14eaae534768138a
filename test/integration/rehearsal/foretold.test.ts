import { expect, onTestFinished, test } from 'vitest'
import type { Decision } from '#contract/model/decision'
import type { Plan } from '#contract/model/plan'
import type { Snapshot } from '#contract/model/snapshot'
import { deploymentFolder } from '#engine/deployment-folder'
import { planUndo } from '#engine/plan-undo'
import { takeSnapshot } from '#kinds/take-snapshot'
import { readJournal } from '#store/journal-file'
import { loadPlan } from '#store/plan-file'
import { loadSnapshot } from '#store/snapshot-file'
import { generateSites } from '#twin/generate/generate-sites'
import { startTwin } from '#twin/serve'
import { agree } from '../engine/agree.ts'
import { carryBoat, signInTo, temporaryFolder } from '../engine/carry-boat.ts'
import { rehearseHere } from './planned-boat.ts'

const twoSites = async (seed: number) => {
  const twins = await Promise.all(
    generateSites(seed, 3).map((site) => {
      site.switches.rateLimits = false
      return startTwin({ site })
    }),
  )
  for (const twin of twins) onTestFinished(() => twin.stop())
  const [from, to] = twins
  return from && to ? { from, to } : expect.unreachable()
}

/** A plan that was deployed, with yes to what it asked, and what it was made from. */
const deployed = async (seed: number) => {
  const { from, to } = await twoSites(seed)
  const first = await temporaryFolder()
  const signal = AbortSignal.abort()
  await carryBoat(from, to, { projects: 'all', folder: first, signal })
  const decisions = agree(await loadPlan(deploymentFolder(first).plan))
  const folder = await temporaryFolder()
  const report = await carryBoat(from, to, { projects: 'all', decisions, folder })
  const files = deploymentFolder(folder)
  const [plan, source, before, records] = await Promise.all([
    loadPlan(files.plan),
    loadSnapshot(files.source),
    loadSnapshot(files.destination),
    readJournal(files.journal),
  ])
  return { to, report, plan, source, before, records, decisions }
}

const outcomes = (
  planned: { readonly plan: Plan; readonly source: Snapshot; readonly before: Snapshot },
  decisions: readonly Decision[],
) => rehearseHere(planned, { decisions }).then(({ running }) => running)

test('a rehearsal foretells the deployment, and so does one of its undo', async () => {
  const { to, report, plan, source, before, records, decisions } = await deployed(3)
  const rehearsal = await outcomes({ plan, source, before }, decisions)
  const really = report.steps.filter(({ state }) => state !== 'not-begun')
  expect(rehearsal.steps.map(({ stepId, outcome }) => [stepId, outcome.state])).toEqual(
    really.map(({ id, state }) => [id, state]),
  )
  expect(rehearsal.remaining).toHaveLength(report.counts.remaining)
  expect(rehearsal).toMatchObject({ failedAt: [], undone: { failed: 0, differences: [] } })
  const { reads, creates, changes, deletions } = rehearsal.requests.deploy
  const wrote = records.filter(({ record }) => record === 'write-intended').length
  // Who plays a role in new projects by itself is in no snapshot, so that some are written more.
  const foretold = creates + changes + deletions
  expect(Math.abs(foretold - wrote)).toBeLessThan(wrote / 10)
  const all = report.counts.requests.deploy
  expect(Math.abs(reads + foretold - all)).toBeLessThan(all / 10)

  const now = await takeSnapshot(await signInTo(to), () => new Date().toISOString())
  const run = { runId: 'deployed', plan, records, before, now }
  const also = agree(planUndo(run, before.takenAt).plan)
  const undo = planUndo(run, before.takenAt, also)
  const back = await outcomes({ plan: undo.plan, source: undo.source, before: now }, undo.decisions)
  expect(back).toMatchObject({ failedAt: [], undone: { failed: 0, differences: [] } })
  expect(back.remaining).toEqual([])
  expect(back.steps.length).toBeGreaterThan(10)
})
