import { describe, expect, it } from 'vitest'
import type { Decision } from '#contract/model/decision'
import { reference } from '#contract/model/reference'
import { canBeCopied } from '#domain/planning/copies'
import { carryOut } from './in-memory-deployment.ts'
import { object, plan, site, stepOf, user } from './sample-site.ts'

const status = object('status', '1', 'Open')
const other = object('status', '2', 'Other')
const flow = (id: string, name: string, ...statuses: readonly string[]) =>
  object('workflow', id, name, {
    statuses: statuses.map((one) => ({ status: reference('status', one) })),
    transitions: [],
  })

const scheme = (workflow: string) =>
  object('workflowScheme', '7', 'Scheme', {
    defaultWorkflow: reference('workflow', workflow),
    mappings: [],
  })

const project = (key: string, id: string) =>
  object('project', id, key, {
    name: `Project ${key}`,
    lead: reference('user', 'admin'),
    workflowScheme: reference('workflowScheme', '7'),
  })

const here = site('here', [
  user('admin'),
  status,
  other,
  flow('5', 'Flow', '1', '2'),
  scheme('5'),
  project('P', '9'),
])

/** Another project shares the workflow, which lacks a status of the source's. */
const there = site('there', [
  user('admin'),
  status,
  other,
  flow('5', 'Flow', '1'),
  scheme('5'),
  project('P', '9'),
  project('Q', '8'),
])

it('is not made of a kind whose names may be alike', () => {
  const told = { naturalKey: 'name:rule', protection: 'none' } as const
  expect(canBeCopied({ role: 'carried' }, told)).toBe(true)
  expect(canBeCopied({ role: 'carried', sameNames: true }, told)).toBe(false)
})

const copy = (newName: string): Decision => ({
  kind: 'workflow',
  name: 'Flow',
  choose: 'copy',
  newName,
})

const yes: Decision = {
  kind: 'workflowScheme',
  name: 'Scheme',
  choose: 'update',
  projects: ['Q'],
}

describe('an object that is copied', () => {
  it('is made under its new name, and all that uses it uses the copy', () => {
    const decisions = [copy('Flow 2'), yes]
    const made = plan(here, there, { decisions })
    expect(stepOf(made, 'workflow:5')).toMatchObject({
      action: 'create',
      name: 'Flow 2',
      after: { name: 'Flow 2' },
    })
    expect(stepOf(made, 'workflowScheme:7').after.defaultWorkflow).toEqual(
      reference('workflow', 'new:workflow:5'),
    )
    const { snapshot, pairs } = carryOut(made, there)
    const workflows = snapshot.objects.filter(({ kind }) => kind === 'workflow')
    expect(workflows.map(({ name }) => name)).toEqual(['Flow', 'Flow 2'])
    expect(workflows[0]?.data).toEqual(flow('5', 'Flow', '1').data)
    const again = plan(here, snapshot, { decisions, known: pairs })
    expect(again.steps.every(({ action }) => action === 'no-change')).toBe(true)
  })

  it('is a new one although an earlier deployment changed the original', () => {
    const known = [{ kind: 'workflow', sourceId: '5', destinationId: '5' }]
    const made = plan(here, there, { decisions: [copy('Flow 2'), yes], known })
    expect(stepOf(made, 'workflow:5')).toMatchObject({ action: 'create', name: 'Flow 2' })
  })

  it.each(['Flow', 'fLOW '])('needs a name that nothing there has: %s', (name) => {
    const made = plan(here, there, { decisions: [copy(name), yes] })
    expect(made.problems).toMatchObject([
      { code: 'name-taken', stepId: 'workflow:5', candidates: [{ id: '5', name: 'Flow' }] },
    ])
  })

  it('needs a name that nothing else gets', () => {
    const two = site('here', [
      ...here.objects.filter(({ kind }) => kind !== 'workflowScheme'),
      flow('6', 'Second', '1'),
      object('workflowScheme', '7', 'Scheme', {
        defaultWorkflow: reference('workflow', '5'),
        mappings: [{ issueType: null, workflow: reference('workflow', '6') }],
      }),
    ])
    const made = plan(two, there, { decisions: [copy('SECOND')] })
    expect(made.problems.map(({ code, stepId }) => [code, stepId])).toContainEqual([
      'name-taken',
      'workflow:5',
    ])
  })
})
