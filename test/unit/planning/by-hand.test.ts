import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import type { JsonObject } from '#contract/model/json'
import { isWriting, type Plan } from '#contract/model/plan'
import { reference } from '#contract/model/reference'
import type { Snapshot } from '#contract/model/snapshot'
import { kindNotShown } from '#contract/not-shown'
import { compareSnapshots } from '#domain/difference/compare-snapshots'
import { narrowPlan } from '#domain/planning/narrow-plan'
import type { PlanningInput } from '#domain/planning/planning-input'
import { mapReferences, referencesIn } from '#domain/reference-walk'
import { manualViews, notDeployed } from '#view/manual-views'
import { sitePairs } from './generated-sites.ts'
import { carryOut } from './in-memory-deployment.ts'
import { sampleKinds } from './sample-kinds.ts'
import { object, plan, site, stepOf, user } from './sample-site.ts'
import { writtenInPart } from './written-in-part.ts'

const models = writtenInPart
const dataCenter = (name: string) => ({
  site: {
    cloudId: name,
    address: `https://${name}.invalid`,
    title: name,
    dataCenter: { version: '10.3.19' },
  },
})

const planThere = (
  source: Snapshot,
  destination: Snapshot,
  rest: Partial<PlanningInput> = {},
): Plan => plan(source, destination, { models, ...rest })

const open = ({ steps }: Plan) =>
  steps.filter((step) => isWriting(step) && step.blockedBy.length === 0)

const todo = object('status', '1', 'To do', { category: 'TODO' })
const flow = object('workflow', '2', 'Flow', {
  statuses: [{ status: reference('status', '1') }],
  transitions: [],
})
const scheme = object('workflowScheme', '3', 'Scheme', {
  defaultWorkflow: reference('workflow', '2'),
  mappings: [],
})
const types = object('issueTypeScheme', '4', 'Types', { issueTypes: [] })
const screen = object('screen', '5', 'Screen', { tabs: [{ name: 'One', fields: [] }] })
const project = object('project', '9', 'P', {
  lead: reference('user', 'lea'),
  workflowScheme: reference('workflowScheme', '3'),
  issueTypeScheme: reference('issueTypeScheme', '4'),
  permissionScheme: null,
})
const here = site('here', [user('lea'), todo, flow, scheme, types, project])

const manualOf = ({ manual }: Plan, stepId: string) =>
  manual
    .filter((step) => step.stepId === stepId)
    .map(({ code, path, check, values }) => ({
      code,
      path,
      check,
      values: values.map(({ label, value }) => `${label}: ${value}`),
    }))

describe('what the destination’s API does not make', () => {
  const made = planThere(here, site('there', [user('lea')]))

  it('is a manual step with its values, and what cannot be without it waits for it by name', () => {
    expect(stepOf(made, 'workflow:2').action).toBe('by-hand')
    expect(manualOf(made, 'workflow:2')).toEqual([
      {
        code: 'object-by-hand',
        path: '',
        check: 'by-reading',
        values: ['Name: Flow', 'Statuses, 1: Status: To do'],
      },
    ])
    const waiting = made.problems.filter(({ code }) => code === 'made-by-hand-first')
    expect(waiting.map(({ stepId, details }) => [stepId, details])).toEqual([
      ['workflowScheme:3', ['workflowScheme “Scheme”', 'Flow', 'defaultWorkflow']],
    ])
    expect(stepOf(made, 'project:9').blockedBy).toEqual(waiting.map(({ id }) => id))
  })

  it('is told with the reason that its kind gives, and is due at once', () => {
    const [first] = manualViews(made, models, notDeployed).filter(({ name }) => name === 'Flow')
    expect(first).toMatchObject({
      state: 'open',
      why: 'No operation does it.',
      where: 'Jira administration › Workflows',
    })
    const [set] = manualViews(made, models, notDeployed).filter(({ name }) => name === 'P')
    expect(set).toMatchObject({
      state: 'waiting',
      what: 'Set this, or see to it that it is so already: Issue type scheme',
    })
  })

  it('names each member once, whatever its values say', () => {
    const [any] = made.manual.filter(({ code }) => code === 'member-not-shown')
    if (any === undefined) throw new Error('a member is not shown')
    const labels = ['Items, Is hidden: no · Is required: yes', 'Items, Is hidden: no', 'Levels, 1']
    const values = labels.map((label) => ({ label, value: 'Region' }))
    const [view] = manualViews({ ...made, manual: [{ ...any, values }] }, models, notDeployed)
    expect(view?.what).toBe('Set this, or see to it that it is so already: Items, Levels')
  })

  it('is set by a person where the destination does not even show the kind', () => {
    expect(manualOf(made, 'issueTypeScheme:4')).toMatchObject([
      { code: 'object-not-shown', check: 'by-hand' },
    ])
    expect(manualOf(made, 'project:9')).toEqual([
      {
        code: 'member-not-shown',
        path: '',
        check: 'by-hand',
        values: ['Issue type scheme: Types'],
      },
    ])
    expect(stepOf(made, 'project:9').after).not.toHaveProperty('issueTypeScheme')
  })

  it('is followed by all that waited once somebody has made it', () => {
    const there = site('there', [
      user('lea'),
      { ...todo, id: '71' },
      {
        ...flow,
        id: '72',
        data: { ...flow.data, statuses: [{ status: reference('status', '71') }] },
      },
    ])
    const again = planThere(here, there)
    expect(again.problems).toEqual([])
    expect(open(again).map(({ id, action }) => `${action} ${id}`)).toEqual([
      'create workflowScheme:3',
      'create project:9',
    ])
    expect(again.manual.map(({ code }) => code)).toEqual(['member-not-shown', 'object-not-shown'])
  })

  it('can be done without: what the user skips takes what needs it along', () => {
    const decisions = [{ kind: 'workflow', name: 'Flow', sourceId: '2', choose: 'skip' as const }]
    const without = planThere(here, site('there', [user('lea')]), { decisions })
    expect(new Set(without.skipped.map(({ name, because }) => `${name} < ${because}`))).toEqual(
      new Set(['Flow < ', 'Scheme < Flow', 'P < Scheme']),
    )
  })
})

describe('what the destination’s API does not change', () => {
  const before = { ...todo, id: '71', data: { ...todo.data, category: 'DONE' } }

  it('is a manual step for each member, and no change', () => {
    const there = site('there', [before])
    const made = planThere(here, there, { projects: [], objects: [{ kind: 'status', id: '1' }] })
    expect(made.steps.map(({ id, action, changes }) => [id, action, changes.length])).toEqual([
      ['status:1', 'by-hand', 1],
    ])
    expect(made.manual).toMatchObject([
      {
        code: 'member-by-hand',
        path: 'category',
        before: 'DONE',
        wanted: 'TODO',
        check: 'by-reading',
        values: [{ label: 'Category', value: 'Todo' }],
      },
    ])
    expect(made.problems).toEqual([])
  })

  it('is changed as usual where only making is out of reach', () => {
    const there = site('there', [{ ...screen, id: '75', data: { name: 'Screen', tabs: [] } }])
    const objects = [{ kind: 'screen', id: '5' }]
    const source = site('here', [screen])
    const made = planThere(source, there, { projects: [], objects })
    expect(made.steps.map(({ action }) => action)).toEqual(['update'])
    const nothing = planThere(source, site('there', []), { projects: [], objects })
    expect(nothing.steps.map(({ action }) => action)).toEqual(['by-hand'])
  })

  it('is given to a new object and left to a person on one that is there', () => {
    const theirs = [user('lea'), { ...todo }, { ...flow }, { ...scheme }]
    const fresh = planThere(here, site('there', theirs))
    expect(stepOf(fresh, 'project:9').after.workflowScheme).toEqual(
      reference('workflowScheme', '3'),
    )
    const old = { ...project, id: '79', data: { ...project.data, workflowScheme: null } }
    const changed = planThere(here, site('there', [...theirs, old]))
    expect(stepOf(changed, 'project:9').action).toBe('no-change')
    expect(manualOf(changed, 'project:9')).toContainEqual({
      code: 'member-by-hand',
      path: 'workflowScheme',
      check: 'by-reading',
      values: ['Workflow scheme: Scheme'],
    })
  })
})

it('is given to what has none yet where the API takes the first one, and it is there', () => {
  const data = project.data
  const first = new Map(models)
  const base = models.get('project')
  if (base === undefined) throw new Error('there are projects')
  const byHand = {
    member: 'permissionScheme',
    code: 'member-by-hand',
    takenWhenNone: true,
  } as const
  first.set('project', { ...base, byHand: [byHand] })
  const grants = object('permissionScheme', '6', 'Grants', { grants: [] })
  const other = object('permissionScheme', '7', 'Other', { grants: [] })
  const theirs = (objects: readonly ConfigObject[], has: ConfigObject['data'][string]) =>
    site('there', [
      user('lea'),
      todo,
      flow,
      scheme,
      ...objects,
      { ...project, data: { ...data, permissionScheme: has } },
    ])
  const wanted = { ...data, permissionScheme: reference('permissionScheme', '6') }
  const source = site('here', [...here.objects.slice(0, -1), grants, { ...project, data: wanted }])
  const planned = (there: Snapshot, kinds = first, decisions: readonly Decision[] = []) => {
    const made = planThere(source, there, { models: kinds, decisions })
    const { action } = stepOf(made, 'project:9')
    return [action, made.manual.filter(({ path }) => path === 'permissionScheme').length]
  }
  // Nothing takes it away again, which is accepted or left.
  expect(planned(theirs([grants], null))).toEqual(['problem', 0])
  const accepted = {
    kind: 'project',
    name: 'P',
    choose: 'accept',
    code: 'cannot-be-undone',
  } as const
  expect(planned(theirs([grants], null), first, [accepted])).toEqual(['update', 0])
  expect(planned(theirs([grants, other], reference('permissionScheme', '7')))).toEqual([
    'no-change',
    1,
  ])
  // What a person makes first is given by a person.
  const never = { can: 'no', note: '' } as const
  const grantsModel = models.get('permissionScheme')
  if (grantsModel === undefined) throw new Error('there are permission schemes')
  const { abilities } = grantsModel
  const readOnly = new Map(first).set('permissionScheme', {
    ...grantsModel,
    abilities: { ...abilities, create: never, update: never },
  })
  expect(planned(theirs([], null), readOnly)).toEqual(['no-change', 1])
})

it('nothing is asked to be taken away that would be kept anyway', () => {
  const grants = object('permissionScheme', '6', 'Grants', { grants: [] })
  const kept = { ...project.data, permissionScheme: reference('permissionScheme', '6') }
  const theirs = [user('lea'), todo, flow, scheme, grants, { ...project, data: kept }]
  const made = planThere(here, site('there', theirs))
  expect(made.manual.filter(({ path }) => path === 'permissionScheme')).toEqual([])
  expect(made.notices).toMatchObject([{ code: 'extra-kept', path: 'permissionScheme' }])
})

describe('a source that shows less than the destination', () => {
  const half = { ...flow, protection: 'locked' as const, data: { name: 'Flow' } }
  const gaps = [{ kind: 'screen', what: 'screens', code: kindNotShown, reason: 'Not shown.' }]
  const source = site(
    'here',
    [user('lea'), half, scheme, { ...project, data: { ...project.data, issueTypeScheme: null } }],
    {
      ...dataCenter('here'),
      gaps,
    },
  )

  it('never changes what it knows by name only', () => {
    const there = site('there', [user('lea'), todo, flow])
    const made = plan(source, there)
    expect(stepOf(made, 'workflow:2')).toMatchObject({ action: 'reuse', after: flow.data })
    expect(made.notices.map(({ code, stepId }) => [code, stepId])).toContainEqual([
      'half-known',
      'workflow:2',
    ])
  })

  it('leaves to a person what it cannot tell, and says what a new project gets instead', () => {
    const made = plan(source, site('there', [user('lea')]))
    expect(manualOf(made, 'workflow:2')).toEqual([
      { code: 'object-half-known', path: '', check: 'by-reading', values: ['Name: Flow'] },
    ])
    expect(stepOf(made, 'project:9').blockedBy).not.toEqual([])
    expect(made.notices).toContainEqual({
      code: 'defaults-instead',
      stepId: 'project:9',
      path: '',
      details: ['P', 'screens'],
    })
  })

  it('takes nothing for a difference that one of the two does not show', () => {
    const there = site('there', [user('lea'), todo, flow, scheme, screen, project])
    const { objects } = compareSnapshots(source, there, sampleKinds)
    expect(
      objects.map(({ difference, before, after }) => [difference, (before ?? after)?.name]),
    ).toEqual([
      ['changed', 'P'],
      ['added', 'To do'],
    ])
  })
})

it('people go by their addresses where two sites give two people one name', () => {
  const person = (id: string, address: string) => ({ ...user(id), facts: { address } })
  const keyed = new Map(sampleKinds)
  const base = sampleKinds.get('user')
  if (base === undefined) throw new Error('people are known')
  keyed.set('user', {
    ...base,
    otherKeyFirst: true,
    otherKey: ({ facts }) => String(facts.address),
  })
  const made = plan(
    site('here', [
      person('JIRAUSER1', 'lea@a.invalid'),
      { ...project, data: { lead: reference('user', 'JIRAUSER1') } },
    ]),
    site('there', [person('JIRAUSER1', 'max@a.invalid'), person('JIRAUSER2', 'lea@a.invalid')]),
    { models: keyed },
  )
  expect(stepOf(made, 'project:9').after.lead).toEqual(reference('user', 'JIRAUSER2'))
})

it('a reindex is to be thought of on Data Center, with the last step that concerns it', () => {
  const there = site('there', [user('lea'), todo, flow], dataCenter('there'))
  const made = planThere(here, there)
  const reindexOf = ({ manual }: Plan) =>
    manual.filter(({ code }) => code === 'reindex').map(({ stepId }) => stepId)
  expect(reindexOf(made)).toEqual(['project:9'])
  expect(reindexOf(narrowPlan(made, ['project:9']).plan)).toEqual(['workflowScheme:3'])
  expect(reindexOf(plan(here, site('there', [user('lea')])))).toEqual([])
})

/** A person does what a plan leaves to them, as far as what it takes is there. */
const doByHand = (made: Plan, snapshot: Snapshot, prefix: string): Snapshot => {
  const objects = new Map(snapshot.objects.map((one) => [`${one.kind}:${one.id}`, one]))
  const ids = new Map<string, string>()
  const resolve = (data: JsonObject): JsonObject | undefined => {
    const isKnown = referencesIn(data).every(
      ({ reference: { id } }) => !id.startsWith('new:') || ids.has(id.slice(4)),
    )
    return isKnown
      ? (mapReferences(data, ({ $ref, id }) =>
          reference($ref, ids.get(id.slice(4)) ?? id),
        ) as JsonObject)
      : undefined
  }
  const steps = made.steps.filter(({ action }) => action === 'by-hand')
  for (const _ of steps) {
    for (const step of steps.filter(({ id }) => !ids.has(id))) {
      const data = resolve(step.after)
      if (data === undefined) continue
      const id = step.destinationId ?? `${prefix}-${ids.size + 1}`
      ids.set(step.id, id)
      const { kind, name, naturalKey } = step
      const made: ConfigObject = { kind, id, name, naturalKey, protection: 'none', data, facts: {} }
      objects.set(`${kind}:${id}`, { ...made, ...(objects.get(`${kind}:${id}`) ?? {}), data })
    }
  }
  for (const { kind, objectId, path, wanted } of made.manual) {
    const there = objects.get(`${kind}:${objectId}`)
    if (kind !== 'project' || wanted === undefined || there === undefined) continue
    const data = resolve({ [path]: wanted })
    if (data) objects.set(`${kind}:${objectId}`, { ...there, data: { ...there.data, ...data } })
  }
  return { ...snapshot, objects: [...objects.values()] }
}

it('a plan after deploying finds nothing but manual steps, and nothing once they are done', () => {
  let byHand = 0
  let settled = 0
  fc.assert(
    fc.property(sitePairs, ([source, destination]) => {
      let there = destination
      const agree = (made: Plan) =>
        made.problems.flatMap(({ code, stepId }) => {
          const step = made.steps.find(({ id }) => id === stepId)
          if (code !== 'shared-object' || !step) return []
          const { kind, name, sourceId } = step
          return [
            { kind, name, sourceId, choose: 'update' as const, projects: [...step.sharedWith] },
          ]
        })
      for (let round = 1; round <= 4; round += 1) {
        const decisions = agree(planThere(source, there))
        const made = planThere(source, there, { decisions })
        const ids = new Set<string>()
        for (const step of made.steps) {
          for (const before of step.dependsOn) expect(ids.has(before)).toBe(true)
          ids.add(step.id)
        }
        const after = carryOut(made, there, `made${round}`)
        const again = planThere(source, after.snapshot, { decisions, known: after.pairs })
        expect(open(again)).toEqual([])
        byHand += made.steps.filter(({ action }) => action === 'by-hand').length
        there = doByHand(made, after.snapshot, `hand${round}`)
      }
      const last = planThere(source, there)
      const left = last.steps.filter(({ action }) => action === 'by-hand')
      // What two of one name stand in the way of is nobody's to make yet.
      const waits = (data: JsonObject) =>
        referencesIn(data).some(({ reference: { id } }) => id.startsWith('new:'))
      expect(left.filter(({ after }) => !waits(after))).toEqual([])
      if (left.length > 0) return
      expect(last.problems.filter(({ code }) => code === 'made-by-hand-first')).toEqual([])
      settled += 1
    }),
    { numRuns: 12 },
  )
  expect(byHand).toBeGreaterThan(12)
  expect(settled).toBeGreaterThan(0)
})
