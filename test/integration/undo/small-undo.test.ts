import { expect, test } from 'vitest'
import type { Decision } from '#contract/model/decision'
import type { Plan } from '#contract/model/plan'
import { deploymentFolder } from '#engine/deployment-folder'
import { loadPlan } from '#store/plan-file'
import { addIssues } from '#twin/issues/state'
import { projectSlice } from '#twin/projects/state'
import { screenSlice } from '#twin/screens/state'
import { agree } from '../engine/agree.ts'
import { bareBlueprint, carryBoat, serveBlueprint, temporaryFolder } from '../engine/carry-boat.ts'
import { fullerBlueprint } from '../engine/fuller-site.ts'
import { smallBlueprint } from '../engine/small-site.ts'
import { tickAll } from '../engine/tick-all.ts'
import { pictureInNames, pictureOf } from './picture.ts'
import { planUndoOf, snapshotOf, undoRun } from './undo-run.ts'

const carried = async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  const before = await snapshotOf(to)
  const folder = await temporaryFolder()
  await carryBoat(from, to, { folder })
  return { from, to, before, folder }
}

const codes = ({ problems }: Plan) => problems.map(({ code }) => code)

test('what was deleted and taken out comes back, under ids of its own', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(fullerBlueprint, 'there')
  const first = await temporaryFolder()
  await carryBoat(from, to, { folder: first })
  const plan = await loadPlan(deploymentFolder(first).plan)
  const before = await snapshotOf(to)
  const counted: Decision = {
    kind: 'issueTypeScheme',
    name: 'Boat Types',
    choose: 'accept',
    code: 'issues-in-the-way',
  }
  const folder = await temporaryFolder()
  await carryBoat(from, to, { decisions: [...tickAll(plan), counted], folder })
  const deployed = await loadPlan(deploymentFolder(folder).plan)
  const deletions = deployed.steps.filter(({ action }) => action === 'delete')
  expect(deletions.map(({ undo }) => undo?.way)).toEqual(deletions.map(() => 'make-again'))
  const { report } = await undoRun(folder, to, agree)
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0, blocked: 0 })
  expect(pictureInNames(await snapshotOf(to))).toEqual(pictureInNames(before))
})

test('an undo is undone: all is there again, and then gone again', async () => {
  const { to, before, folder } = await carried()
  const between = await snapshotOf(to)
  const undone = await undoRun(folder, to, agree)
  const again = await undoRun(undone.folder, to, agree)
  expect(again.report.counts).toMatchObject({ failed: 0, remaining: 0, blocked: 0 })
  expect(pictureInNames(await snapshotOf(to))).toEqual(pictureInNames(between))
  const last = await undoRun(again.folder, to, agree)
  expect(last.report.counts).toMatchObject({ failed: 0, remaining: 0, blocked: 0 })
  expect(pictureOf(await snapshotOf(to))).toEqual(pictureOf(before))
})

test('a project that got issues stays unless its way into the trash is accepted, and keeps its schemes', async () => {
  const { to, folder } = await carried()
  const [project] = Object.values(projectSlice.of(to.site))
  if (project === undefined) throw new Error('nothing was carried')
  const picture = await snapshotOf(to)
  const idOf = (kind: string) => picture.objects.find((one) => one.kind === kind)?.id ?? ''
  addIssues(to.site, {
    projectId: project.id,
    issueTypeId: idOf('issueType'),
    statusId: idOf('status'),
    count: 3,
  })
  const { plan } = await planUndoOf(folder, to)
  expect(codes(plan)).toContain('cannot-be-undone')
  const used = plan.problems.filter(({ code }) => code === 'still-used')
  expect(used.length).toBeGreaterThan(5)
  const { report } = await undoRun(folder, to, agree)
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0 })
  expect(projectSlice.of(to.site)[project.id]?.status).toBe('deleted')
})

test('what somebody else changed since stays, also where the undo goes over it', async () => {
  const from = await serveBlueprint(fullerBlueprint, 'here')
  const to = await serveBlueprint(smallBlueprint, 'there')
  const before = await snapshotOf(to)
  const folder = await temporaryFolder()
  await carryBoat(from, to, { folder })
  const plan = await loadPlan(deploymentFolder(folder).plan)
  const changed = plan.steps.find(({ kind, action }) => kind === 'screen' && action === 'update')
  const screen = screenSlice.of(to.site)[changed?.destinationId ?? '']
  if (changed === undefined || screen === undefined) throw new Error('no screen was changed')
  screen.description = 'Mine'
  const undo = await planUndoOf(folder, to)
  const since = undo.plan.problems.filter(({ code }) => code === 'changed-since')
  expect(since).toMatchObject([
    {
      code: 'changed-since',
      stepId: `screen:${screen.id}`,
      details: [changed.name, 'description'],
    },
  ])
  const { report } = await undoRun(folder, to, agree)
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0, blocked: 0 })
  const picture = pictureOf(before)
  const key = Object.keys(picture).find((one) => one.startsWith(`screen ${screen.id} `)) ?? ''
  const kept = { ...picture, [key]: { ...picture[key], description: 'Mine' } }
  expect(pictureOf(await snapshotOf(to))).toEqual(kept)
})
