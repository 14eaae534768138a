import { expect, test } from 'vitest'
import type { FailureCode } from '#contract/model/failure'
import type { Blueprint } from '#twin/blueprint/blueprint'
import { type TaskOutcome, taskSlice } from '#twin/tasks/state'
import { carryBoat, serveBlueprint, temporaryFolder } from '../engine/carry-boat.ts'
import { rawProject } from '../engine/raw-state.ts'
import { smallBlueprint } from '../engine/small-site.ts'
import { createdOn } from './created-on.ts'
import { expectWorded } from './worded.ts'

/** The small site as it was before its workflow and its priority scheme grew. */
const older: Blueprint = {
  ...smallBlueprint,
  workflows: smallBlueprint.workflows.map((workflow) => ({
    ...workflow,
    transitions: workflow.transitions.filter(({ name }) => name !== 'Back'),
  })),
  prioritySchemes: smallBlueprint.prioritySchemes.map((scheme) => ({
    ...scheme,
    priorities: ['Medium', 'Low'],
  })),
}

const serveBoth = async () => ({
  from: await serveBlueprint(smallBlueprint, 'here'),
  to: await serveBlueprint(older, 'there'),
})

const endings: readonly [string, TaskOutcome, FailureCode, string][] = [
  ['fails', 'failed', 'jira.task-failed', 'failed'],
  ['dies', 'dead', 'jira.task-failed', 'failed'],
  ['hangs', 'hang', 'jira.task-stuck', 'unknown'],
  ['vanishes before it is done', 'hang', 'jira.task-vanished', 'unknown'],
]

test.each(endings)(
  'a task that %s is said to be, what it did is looked up, and the same command ends it',
  async (how, outcome, code, state) => {
    const { from, to } = await serveBoth()
    const undisturbed = await serveBlueprint(older, 'there')
    const good = await carryBoat(from, undisturbed)
    expect(good.counts).toMatchObject({ failed: 0, remaining: 0, problems: 0 })

    const folder = await temporaryFolder()
    const tasks = taskSlice.of(to.site)
    tasks.outcome = outcome
    if (how.startsWith('vanishes')) {
      const gone = { kind: 'status', status: 404 } as const
      to.site.faults.rules = [{ fault: gone, path: '/rest/api/3/task/*' }]
    }
    const report = await carryBoat(from, to, { folder })
    const started = Object.keys(tasks.tasks).length
    expect(started).toBeGreaterThan(0)
    const ended = report.steps.flatMap((step) =>
      step.outcome?.state === 'failed' || step.outcome?.state === 'unknown' ? [step.outcome] : [],
    )
    expect(ended.length).toBeGreaterThan(0)
    for (const one of ended) {
      expect(one.state).toBe(state)
      const { changed, next } = expectWorded(one.failure, code)
      expect(changed).toMatch(/\bmay\b/)
      expect(next).toMatch(/try again/i)
    }
    expect(report.counts.remaining).toBeGreaterThan(0)

    to.site.faults.rules = []
    tasks.outcome = 'complete'
    for (const task of Object.values(tasks.tasks)) task.status = 'DEAD'
    const whole = await carryBoat(from, to, { folder })
    expect(whole.counts).toMatchObject({ failed: 0, remaining: 0 })
    expect(rawProject(to.site.state, 'BOAT')).toEqual(rawProject(undisturbed.site.state, 'BOAT'))
  },
)

test('a task that did its work and vanished is found to be done', async () => {
  const { from, to } = await serveBoth()
  const undisturbed = await serveBlueprint(older, 'there')
  await carryBoat(from, undisturbed)
  taskSlice.of(to.site).outcome = 'vanish'
  const report = await carryBoat(from, to)
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0 })
  expect(rawProject(to.site.state, 'BOAT')).toEqual(rawProject(undisturbed.site.state, 'BOAT'))
  expect(createdOn(to)).toEqual(createdOn(undisturbed))
})
