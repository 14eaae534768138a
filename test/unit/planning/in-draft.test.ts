import { expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import { isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isWriting, type Plan } from '#contract/model/plan'
import { reference } from '#contract/model/reference'
import { unlikeWanted } from '#domain/deployment/verify'
import { fingerprint } from '#domain/fingerprint'
import { asPublished } from '#domain/planning/as-published'
import { takeBack } from '#domain/undo/changed-since'
import { unseen } from '#domain/unseen'
import { kindModelsOn } from '#kinds/products'
import { carryOut } from './in-memory-deployment.ts'
import { object, plan, site, stepOf, user } from './sample-site.ts'

const models = kindModelsOn('data-center')
const model = models.get('workflowScheme')
if (model === undefined) throw new Error('there are workflow schemes')

const flow = (name: string) =>
  object('workflow', name, name, { description: '' }, { protection: 'locked' })
const bug = object('issueType', '1', 'Bug', { description: '', hierarchyLevel: 0 })
const mappings = (...workflows: readonly string[]) =>
  workflows.map((name) => ({
    issueType: reference('issueType', '1'),
    workflow: reference('workflow', name),
  }))
const inForce = (workflow: string, ...mapped: readonly string[]) => ({
  defaultWorkflow: reference('workflow', workflow),
  mappings: mappings(...mapped),
})
const scheme = (data: JsonObject, facts: JsonObject = {}) =>
  object('workflowScheme', '3', 'Scheme', { description: '', ...data }, { facts })

const dataCenter = (name: string, objects: readonly ConfigObject[]) =>
  site(name, [user('lea'), bug, flow('Old'), flow('New'), ...objects], {
    site: {
      cloudId: name,
      address: `https://${name}.invalid`,
      title: name,
      dataCenter: { version: '10.3.19' },
    },
  })
const wish = { models, projects: [], objects: [{ kind: 'workflowScheme', id: '3' }] }
const here = dataCenter('here', [scheme({ ...inForce('New', 'Old'), draft: inForce('Gone') })])
const planOnto = (draft: Json, decisions: readonly Decision[] = [], facts: JsonObject = {}) =>
  plan(here, dataCenter('there', [scheme({ ...inForce('Old'), draft }, facts)]), {
    ...wish,
    decisions,
  })
const drafted = {
  source: dataCenter('here', [scheme(inForce('New'))]),
  there: dataCenter('there', [scheme({ ...inForce('Old'), draft: inForce('New') })]),
}
const manualOf = ({ manual }: Plan) =>
  manual.filter(({ code }) => code !== 'reindex').map(({ code, path }) => `${code} ${path}`)

test('what shall change of a scheme in use goes into its draft, until a person has published it', () => {
  const there = dataCenter('there', [scheme({ ...inForce('Old'), draft: null })])
  const made = plan(here, there, wish)
  const step = stepOf(made, 'workflowScheme:3')
  expect(step).toMatchObject({
    action: 'update',
    after: { ...inForce('Old'), draft: inForce('New', 'Old') },
    undo: { way: 'restore', reversible: 'fully' },
  })
  // The draft of the source is not carried, and what it names is not missed.
  expect(made.problems).toEqual([])
  expect(made.manual).toContainEqual({
    id: 'workflowScheme:3/publish-draft',
    code: 'publish-draft',
    stepId: 'workflowScheme:3',
    kind: 'workflowScheme',
    name: 'Scheme',
    objectId: '3',
    path: '',
    values: [
      { label: 'Default workflow', value: 'New' },
      { label: 'Mappings, 1', value: 'Issue type: Bug · Workflow: Old' },
    ],
    before: inForce('Old'),
    wanted: inForce('New', 'Old'),
    check: 'by-reading',
  })
  const { snapshot } = carryOut(made, there)
  const written = snapshot.objects.find(({ kind }) => kind === 'workflowScheme')
  expect(unlikeWanted(model, step.after, written ?? bug, step)).toEqual([])
  const again = plan(here, snapshot, wish)
  expect([again.steps.filter(isWriting), again.problems]).toEqual([[], []])
  expect(manualOf(again)).toEqual(['publish-draft '])

  const published = scheme({ ...inForce('New', 'Old'), draft: null })
  expect(unlikeWanted(model, step.after, published, step)).toEqual([])
  const end = plan(here, dataCenter('there', [published]), wish)
  expect([end.steps.filter(isWriting), manualOf(end)]).toEqual([[], []])
})

test.each<readonly [string, JsonObject]>([
  ['discarded', { ...inForce('Old'), draft: null }],
  ['published as another one', { ...inForce('Gone'), draft: null }],
  ['followed by another one', { ...inForce('New'), draft: inForce('Gone') }],
])('a draft that was %s is not taken for what was written', (_, now) => {
  const wanted = { ...inForce('Old'), draft: inForce('New') }
  expect(asPublished(wanted, now, model)).toBe(wanted)
})

test('the draft of somebody else is replaced only where the user says so', () => {
  const theirs = inForce('Old', 'New')
  const asked = planOnto(theirs, [], { draftBy: 'Fred' })
  expect(asked.problems).toMatchObject([
    { code: 'draft-there', blocks: 'step', details: ['Scheme', 'last changed by Fred'] },
  ])
  expect(stepOf(asked, 'workflowScheme:3').blockedBy).toHaveLength(1)
  const subject = { kind: 'workflowScheme', name: 'Scheme' }
  const [{ about } = { about: '' }] = asked.problems
  const accept: Decision = { ...subject, choose: 'accept', code: 'draft-there', about }
  const accepted = planOnto(theirs, [accept])
  expect(accepted.problems).toEqual([])
  expect(stepOf(accepted, 'workflowScheme:3')).toMatchObject({
    action: 'update',
    after: { draft: inForce('New', 'Old') },
  })
  // A yes to one draft is none to what somebody drafts later.
  const later = planOnto(inForce('Gone', 'Gone'), [accept])
  expect(later.problems).toMatchObject([{ code: 'draft-there', blocks: 'step' }])
  const kept = planOnto(theirs, [{ ...subject, choose: 'reuse' }])
  expect([kept.problems, kept.steps.filter(isWriting), manualOf(kept)]).toEqual([[], [], []])
  // The very same draft is nobody's loss.
  expect(planOnto(inForce('New', 'Old')).problems).toEqual([])
})

test('what an earlier deployment drafted is nobody’s change, and follows the source', () => {
  const { source: then, there } = drafted
  const baseThen = { base: then, ...wish }
  const again = plan(then, there, baseThen)
  expect([again.steps.filter(isWriting), manualOf(again)]).toEqual([[], ['publish-draft ']])
  const later = plan(dataCenter('here', [scheme(inForce('Old', 'New'))]), there, baseThen)
  expect(later.problems).toEqual([])
  expect(stepOf(later, 'workflowScheme:3').after).toMatchObject({ draft: inForce('Old', 'New') })
  // Who discarded it decided against it.
  const without = dataCenter('there', [scheme({ ...inForce('Old'), draft: null })])
  const kept = plan(then, without, baseThen)
  expect([kept.steps.filter(isWriting), manualOf(kept)]).toEqual([[], []])
  expect(kept.notices.map(({ code }) => code)).toContain('kept-there')
})

test('what somebody else drafted besides stays in the draft', () => {
  const other = object('issueType', '2', 'Task', { description: '', hierarchyLevel: 0 })
  const theirs = { issueType: reference('issueType', '2'), workflow: reference('workflow', 'Old') }
  const draft = { ...inForce('Old'), mappings: [theirs] }
  const there = dataCenter('there', [other, scheme({ ...inForce('Old'), draft })])
  const accept: Decision = {
    ...{ kind: 'workflowScheme', name: 'Scheme' },
    ...{ choose: 'accept', code: 'draft-there', about: fingerprint(draft) },
  }
  const made = plan(here, there, { ...wish, decisions: [accept] })
  expect(stepOf(made, 'workflowScheme:3').after).toMatchObject({
    draft: { ...inForce('New'), mappings: [theirs, ...mappings('Old')] },
  })
})

test('an undo gives back the draft that was there, and drafts again what was published', () => {
  const before = { ...inForce('Old'), draft: null }
  const left = { ...inForce('Old'), draft: inForce('New') }
  const back = (now: JsonObject) => {
    const found = { kind: 'workflowScheme', id: '3', did: 'changed' } as const
    const trace = { ...found, former: scheme(before), left: scheme(left).data, wanted: {} }
    return takeBack(trace, scheme(now).data, model, new Set())
  }
  const whole = { data: scheme(before).data, changed: [] }
  expect(back(left)).toEqual(whole)
  expect(back({ ...inForce('New'), draft: null })).toEqual(whole)
  expect(back({ ...inForce('Gone'), draft: null }).changed).not.toEqual([])
})

test('a draft stays where nothing of the scheme is to change', () => {
  const there = dataCenter('there', [
    scheme({ ...inForce('New', 'Old'), draft: inForce('Old') }, { draftBy: 'Fred' }),
  ])
  const made = plan(here, there, wish)
  expect([made.problems, made.steps.filter(isWriting), manualOf(made)]).toEqual([[], [], []])
})

test.each<readonly [string, ConfigObject, readonly ConfigObject[]]>([
  ['nobody may see whether there is one', scheme({ ...inForce('Old'), draft: unseen }), []],
  ['the scheme can have none', scheme(inForce('Old')), []],
])('no draft is written where %s: a person changes the scheme', (_, there) => {
  const made = plan(here, dataCenter('there', [there]), wish)
  expect(made.steps.filter(isWriting)).toEqual([])
  expect(manualOf(made)).toEqual(['member-by-hand defaultWorkflow', 'member-by-hand mappings'])
})

test('no draft names a workflow that a person makes first', () => {
  const objects = [scheme({ ...inForce('Late'), draft: null }), flow('Late')]
  const there = dataCenter('there', [scheme({ ...inForce('Old'), draft: null })])
  const made = plan(dataCenter('here', objects), there, wish)
  expect(made.steps.filter(isWriting)).toEqual([])
  expect(manualOf(made)).toEqual(['member-by-hand defaultWorkflow', 'object-half-known '])
})

test('what is ticked to go leaves the draft, and stays in force until then', () => {
  const [gone] = mappings('Old')
  if (!isJsonObject(gone)) throw new Error('a mapping is an object')
  const decision: Decision = {
    kind: 'workflowScheme',
    name: 'Scheme',
    choose: 'remove',
    elements: [{ path: 'mappings', element: gone }],
  }
  const made = plan(
    dataCenter('here', [scheme(inForce('New'))]),
    dataCenter('there', [scheme({ ...inForce('Old', 'Old'), draft: null })]),
    { ...wish, decisions: [decision] },
  )
  expect(stepOf(made, 'workflowScheme:3').after).toMatchObject({
    ...inForce('Old', 'Old'),
    draft: inForce('New'),
  })
})
