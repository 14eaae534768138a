import { expect, test } from 'vitest'
import { deploymentFolder } from '#engine/deployment-folder'
import { loadRun } from '#store/run-file'
import { boatSites } from './boat-sites.ts'
import { openWork } from './open-work.ts'

const opened = async () => {
  const { there, twins } = await boatSites()
  const work = await openWork({ twins })
  const { call, workEnded, runEnded } = work

  const begin = async (planId: string) => {
    const input = { planId, unticked: [], confirmed: there.cloudId }
    const { runId } = await call('run.start', input)
    return runEnded(runId)
  }
  const planUndo = async (runId: string) => {
    const end = await workEnded((await call('run.plan-undo', { runId })).workId)
    return end.end === 'plan' ? end.planId : expect.unreachable(JSON.stringify(end))
  }
  return { ...work, there, begin, planUndo }
}

test('a run is undone by a plan that is shown, begun and listed like any other; and so is its undo', async () => {
  const { call, plan, begin, planUndo, there, work, bugs } = await opened()
  const projects = () => Object.values(there.site.state.slices.projects as object)
  const first = await begin(await plan('site-here', 'site-there'))
  expect(first).toMatchObject({ undoes: null, undoneBy: null, canBeUndone: true })
  expect(projects()).toHaveLength(1)

  const undoId = await planUndo(first.runId)
  const view = await call('plan.get', { planId: undoId })
  expect(view).toMatchObject({ undoes: first.runId, problems: [] })
  expect(view.source).toEqual(view.destination)
  const written = view.rows.filter(({ readiness }) => readiness !== 'nothing-to-do')
  expect(written.length).toBeGreaterThan(10)
  expect(view.undo.inPart + view.undo.not + view.undo.fully).toBe(written.length)
  const [deletion] = written.filter(({ action }) => action === 'delete')
  const detail = await call('plan.detail', { planId: undoId, stepId: deletion?.id ?? '' })
  expect(detail.undo?.way).toBe('make-again')
  const decided = await call('plan.decide', { planId: undoId, decisions: view.decisions })
  expect(decided.rows).toEqual(view.rows)

  const undone = await begin(undoId)
  expect(undone).toMatchObject({
    undoes: first.runId,
    selection: first.selection,
    counts: { failed: 0, unknown: 0, remaining: 0 },
    canBeUndone: true,
  })
  expect(projects()).toEqual([])
  const files = deploymentFolder(await work.folderOf(undone.runId))
  expect((await loadRun(files.run)).undoes).toBe(first.runId)
  const listed = async () => (await call('run.list', {})).runs
  expect(await listed()).toMatchObject([
    { runId: undone.runId, undoneBy: null },
    { runId: first.runId, undoneBy: undone.runId, canBeUndone: false },
  ])

  const again = await begin(await planUndo(undone.runId))
  expect(again.counts).toMatchObject({ failed: 0, unknown: 0, remaining: 0 })
  expect(projects()).toHaveLength(1)
  expect(await listed()).toMatchObject([
    { runId: again.runId, undoes: undone.runId, canBeUndone: true },
    { runId: undone.runId, undoneBy: again.runId },
    { runId: first.runId, undoneBy: null, canBeUndone: true },
  ])
  expect(bugs).toEqual([])
})

test('what somebody changed since is named, and stays until that is accepted', async () => {
  const { call, plan, begin, planUndo, there } = await opened()
  const first = await begin(await plan('site-here', 'site-there'))
  const categories = there.site.state.slices.projects as Record<string, { description: string }>
  for (const project of Object.values(categories)) project.description = 'Mine now'
  const planId = await planUndo(first.runId)
  const { problems, rows } = await call('plan.get', { planId })
  expect(problems).toMatchObject([
    { code: 'changed-since', stepName: 'Boat House', details: ['Boat House', 'description'] },
  ])
  expect(rows.find(({ kind }) => kind === 'project')?.readiness).toBe('blocked')
  const [accept] = problems[0]?.choices ?? []
  const { decisions } = await call('plan.get', { planId })
  const decided = await call('plan.decide', {
    planId,
    decisions: [...decisions, ...(accept ? [accept.decision] : [])],
  })
  expect(decided.problems).toEqual([])
})

test('nobody undoes a run that never was', async () => {
  const { call } = await opened()
  await expect(call('run.plan-undo', { runId: 'nothing' })).rejects.toThrow('file.not-found')
})
