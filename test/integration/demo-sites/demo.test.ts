import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import type { Plan } from '#contract/model/plan'
import { deploymentFolder } from '#engine/deployment-folder'
import { loadDecisions } from '#store/decisions-file'
import { loadPlan } from '#store/plan-file'
import { bundle } from '../../bundles.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** Runs the demo as a user does; gives its counts and the plan it deployed. */
const runDemo = async (...args: string[]) => {
  const parent = await mkdtemp(join(tmpdir(), 'demo-'))
  onTestFinished(() => rm(parent, { recursive: true, force: true }))
  const folder = join(parent, 'deployment')
  const child = spawn(process.execPath, [
    bundle('demo-command'),
    '--json',
    '--folder',
    folder,
    ...args,
  ])
  child.stderr.resume()
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  expect(code).toBe(0)
  const counts: unknown = JSON.parse(output.trim().split('\n').at(-1) ?? '')
  return { counts, output, plan: await loadPlan(deploymentFolder(folder).plan) }
}

const countOf = ({ steps }: Plan, ...actions: readonly string[]): number =>
  steps.filter(({ action }) => actions.includes(action)).length

test('the demo’s project brings something of everything, and leaves real problems to the user', async () => {
  const { counts, plan } = await runDemo()
  expect(counts).toMatchObject({ failed: 0, remaining: 0, blocked: 1 })
  expect(plan.notCarried.map(({ name }) => name)).toEqual(['board 15712', 'Chase what lies about'])
  expect(countOf(plan, 'create')).toBeGreaterThan(30)
  expect(countOf(plan, 'update')).toBeGreaterThan(5)
  expect(countOf(plan, 'no-change', 'reuse')).toBeGreaterThan(20)
  const problems = plan.problems.map(({ code, stepId }) => {
    const step = plan.steps.find(({ id }) => id === stepId)
    return `${code}: ${step?.kind} ${step?.name}`
  })
  expect(problems.sort()).toEqual([
    'group-missing: project Payments Platform',
    'person-missing: notificationScheme Payment Notifications',
    'person-missing: permissionScheme Payment Permissions',
    'person-missing: project Payments Platform',
    'shared-object: screen Settle Screen',
  ])
})

test('with all projects, everything is proven and every decision of the demo is heeded', async () => {
  const { counts, plan, output } = await runDemo('--all')
  expect(counts).toMatchObject({ failed: 0, remaining: 0 })
  expect(plan.selection).toContain('HELP')
  expect(output).toContain('left out: IDEAS Idea Box: It is team-managed')
  const decisions = await loadDecisions(join(root, 'assets', 'demo', 'decisions.json'))
  for (const decision of decisions) {
    const { kind, name, choose } = decision
    const step = plan.steps.find((one) => one.kind === kind && one.name === name)
    if (choose === 'use') {
      expect(step?.destinationId).toBe(decision.destinationId)
      expect(step?.before).toMatchObject({ name })
    }
    if (choose === 'update') {
      expect(step?.action).toBe('update')
      // Of the projects that a decision names some may be carried along, and need no yes then.
      expect(step?.sharedWith).not.toEqual([])
      expect(decision.projects).toEqual(expect.arrayContaining([...(step?.sharedWith ?? [])]))
    }
    if (choose === 'reuse') expect(step?.action).toBe('reuse')
  }
})

test.each([1, 2])('generated sites with seed %i: proven', async (seed) => {
  const { counts, plan } = await runDemo('--seed', String(seed), '--projects', '12')
  expect(counts).toMatchObject({ failed: 0, remaining: 0 })
  expect(countOf(plan, 'create')).toBeGreaterThan(10)
  expect(countOf(plan, 'update')).toBeGreaterThan(2)
})
