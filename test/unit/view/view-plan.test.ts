import { describe, expect, it } from 'vitest'
import type { Decision } from '#contract/model/decision'
import { planViewSchema } from '#contract/model/plan-view'
import { reference } from '#contract/model/reference'
import { viewPlan } from '#view/view-plan'
import { sampleKinds } from '../planning/sample-kinds.ts'
import { object, plan, site, user } from '../planning/sample-site.ts'

const scheme = (id: string, name: string) =>
  object('permissionScheme', id, name, { grants: [{ permission: 'BROWSE', to: 'lead' }] })

const project = (id: string, key: string, schemeId: string) =>
  object('project', id, key, {
    name: key,
    permissionScheme: reference('permissionScheme', schemeId),
  })

const source = site('a', [
  user('admin'),
  scheme('ps1', 'Shared'),
  object('status', 's1', 'Alone'),
  project('p1', 'P', 'ps1'),
  project('p2', 'Q', 'ps1'),
  object('version', 'v1', '1.0', {}, { owner: { kind: 'project', id: 'p1' } }),
])
const destination = site('b', [
  user('admin'),
  object('permissionScheme', 'x1', 'Shared', { grants: [] }),
  project('x2', 'OTHER', 'x1'),
])

const shown = (decisions: readonly Decision[] = []) => {
  const made = plan(source, destination, {
    projects: ['P', 'Q'],
    objects: [{ kind: 'status', id: 's1' }],
    decisions,
  })
  return viewPlan({
    planId: 'plan',
    plan: made,
    source,
    destination,
    decisions,
    models: sampleKinds,
  })
}
const rowOf = (id: string, decisions?: readonly Decision[]) =>
  shown(decisions).rows.find((row) => row.id === id)

describe('viewPlan()', () => {
  it('satisfies its contract', () => {
    expect(planViewSchema.parse(JSON.parse(JSON.stringify(shown())))).toEqual(shown())
  })

  it('says for whom an object is needed, and what was selected', () => {
    expect(rowOf('permissionScheme:ps1')).toMatchObject({ projects: ['P', 'Q'], selected: false })
    expect(rowOf('version:v1')).toMatchObject({ projects: ['P'], ownerName: 'P', selected: false })
    expect(rowOf('project:p1')).toMatchObject({ projects: ['P'], selected: true })
    expect(rowOf('status:s1')).toMatchObject({ projects: [], selected: true, readiness: 'ready' })
  })

  it('offers for a shared object what can be decided, and each choice settles it', () => {
    const [problem] = shown().problems
    expect(problem).toMatchObject({ code: 'shared-object', waiting: 1, stepName: 'Shared' })
    expect(rowOf('permissionScheme:ps1')?.readiness).toBe('blocked')
    const choices = problem?.choices ?? []
    expect(choices.map(({ decision }) => decision.choose)).toEqual(['update', 'reuse', 'copy'])
    expect(choices[0]?.consequence).toContain('OTHER')
    for (const { decision } of choices) expect(shown([decision]).problems).toEqual([])
    const decided = choices.map(({ decision }) => rowOf('permissionScheme:ps1', [decision]))
    expect(decided.map((row) => row?.action)).toEqual(['update', 'reuse', 'create'])
    expect(decided.map((row) => row?.readiness)).toEqual(['warning', 'nothing-to-do', 'ready'])
  })

  it('tells the problem first for which most steps wait', () => {
    const made = plan(source, destination, { projects: ['P', 'Q'] })
    const [own] = made.problems
    if (own === undefined) throw new Error('there is no problem to begin with')
    const heavy = { ...own, id: 'heavy' }
    const steps = made.steps.map((step) =>
      step.kind === 'project' ? { ...step, blockedBy: ['heavy'] } : step,
    )
    const input = { planId: 'plan', source, destination, decisions: [], models: sampleKinds }
    const view = viewPlan({ ...input, plan: { ...made, steps, problems: [own, heavy] } })
    expect(view.problems.map(({ id, waiting }) => [id, waiting])).toEqual([
      ['heavy', 2],
      [own.id, 1],
    ])
  })

  it('offers every object of an ambiguous name, and each choice settles it', () => {
    const twice = site('b', [
      user('admin'),
      object('permissionScheme', 'x1', 'Shared', { grants: [] }),
      object('permissionScheme', 'x2', 'Shared', { grants: [] }),
    ])
    const made = (decisions: readonly Decision[]) => {
      const planned = plan(source, twice, { decisions })
      const input = { planId: 'plan', plan: planned, source, destination: twice, decisions }
      return viewPlan({ ...input, models: sampleKinds })
    }
    const [problem] = made([]).problems
    expect(problem?.code).toBe('ambiguous-name')
    expect(problem?.choices.map(({ decision }) => decision)).toMatchObject([
      { choose: 'use', destinationId: 'x1' },
      { choose: 'use', destinationId: 'x2' },
    ])
    for (const { decision } of problem?.choices ?? []) expect(made([decision]).problems).toEqual([])
  })
})
