import { describe, expect, it } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import { reference } from '#contract/model/reference'
import type { Snapshot } from '#contract/model/snapshot'
import { kindNotShown, partNotListed } from '#contract/not-shown'
import { compareSnapshots } from '#domain/difference/compare-snapshots'
import { narrowPlan } from '#domain/planning/narrow-plan'
import { kindModelsOn } from '#kinds/products'
import { carryOut } from './in-memory-deployment.ts'
import { sampleKinds } from './sample-kinds.ts'
import { object, plan, site, stepOf, user } from './sample-site.ts'

const ref = ({ kind, id }: Pick<ConfigObject, 'kind' | 'id'>) => reference(kind, id)

const field = object('field', '1', 'Kept', { type: 'select' })
const spare = object('field', '2', 'Spare', { type: 'select' })
const context = object(
  'fieldContext',
  '3',
  'Context',
  { projects: [], options: [] },
  { owner: { kind: 'field', id: '2' } },
)
const screen = (name: string, id: string, ...fields: readonly ConfigObject[]) =>
  object('screen', id, name, { tabs: [{ name: 'A', fields: fields.map(ref) }] })

const project = (screenId: string) =>
  object('project', '9', 'P', {
    name: 'Home',
    lead: reference('user', 'admin'),
    screen: reference('screen', screenId),
  })

const here = site('here', [user('admin'), field, screen('Main', '5', field), project('5')])

/** The project uses another screen; the source's one shows the spare field too. */
const there = site('there', [
  user('admin'),
  field,
  spare,
  context,
  screen('Main', '5', field, spare),
  screen('Old', '6', spare),
  project('6'),
])

const remove = ({ kind, name, id }: ConfigObject): Decision => ({
  kind,
  name,
  choose: 'delete',
  destinationId: id,
})

const oldScreen = there.objects.find(({ id }) => id === '6') ?? spare

describe('what nothing on the source stands for', () => {
  it('is told with what uses it once the plan is carried out', () => {
    expect(plan(here, there).onlyThere).toEqual([
      {
        kind: 'field',
        id: '2',
        name: 'Spare',
        ownerName: '',
        usedBy: ['Main', 'Old'],
        deletable: 'used',
      },
      { kind: 'screen', id: '6', name: 'Old', ownerName: '', usedBy: [], deletable: 'yes' },
    ])
  })

  it('is not told of a kind that could not be read here, nor deletable where anything is hidden', () => {
    const gap = { kind: 'screen', what: 'screens', code: 'auth', reason: '' }
    expect(plan({ ...here, gaps: [gap] }, there).onlyThere.map(({ id }) => id)).toEqual(['2'])
    const hidden = plan(here, { ...there, gaps: [gap] }).onlyThere
    expect(hidden.map(({ deletable }) => deletable)).toEqual(['fixed', 'fixed'])
  })

  it('is not deletable where a project that Jira does not tell about may use it', () => {
    const model = sampleKinds.get('project')
    if (!model) throw new Error('no projects')
    const by = ({ facts }: ConfigObject) => facts.archived === true
    const models = new Map([
      ...sampleKinds,
      ['project', { ...model, usesUntold: { by, kinds: ['screen'] } }] as const,
    ])
    const lead = { lead: reference('user', 'admin') }
    const told = (archived: boolean) => {
      const old = object('project', '8', 'OLD', lead, { facts: { archived } })
      const own = { projects: [ref(old)], options: [] }
      const owned = { owner: { kind: 'field', id: '1' } }
      const loose = object('fieldContext', '7', 'Old one', own, owned)
      const withOld = { ...there, objects: [...there.objects, old, loose] }
      const made = plan(here, withOld, { models, decisions: [remove(oldScreen), remove(loose)] })
      expect(made.steps.filter(({ action }) => action === 'delete')).toHaveLength(archived ? 0 : 2)
      return made.onlyThere.map(({ id, deletable }) => [id, deletable])
    }
    const always = [['2', 'used']]
    expect(told(false)).toEqual(expect.arrayContaining([...always, ['6', 'yes'], ['7', 'yes']]))
    expect(told(true)).toEqual(expect.arrayContaining([...always, ['6', 'fixed'], ['7', 'fixed']]))
  })

  it('stays unless it is ticked', () => {
    expect(plan(here, there).steps.some(({ action }) => action === 'delete')).toBe(false)
  })
})

describe('an object that is ticked', () => {
  it('goes after the change that leaves it unused', () => {
    const made = plan(here, there, { decisions: [remove(oldScreen)] })
    expect(stepOf(made, 'screen:delete:6')).toMatchObject({
      action: 'delete',
      dependsOn: ['project:9'],
      blockedBy: [],
      before: oldScreen.data,
    })
    const after = carryOut(made, there)
    expect(after.snapshot.objects.some(({ id }) => id === '6')).toBe(false)
    const again = plan(here, after.snapshot, { decisions: [remove(oldScreen)] })
    expect(again.steps.every(({ action }) => action === 'no-change')).toBe(true)
  })

  it('stays while something uses it that stays', () => {
    const made = plan(here, there, { decisions: [remove(spare)] })
    expect(stepOf(made, 'field:delete:2')).toMatchObject({
      action: 'problem',
      blockedBy: ['field:delete:2/still-used'],
    })
    expect(made.problems).toMatchObject([{ code: 'still-used', details: ['Main', 'Old'] }])
  })

  it('goes with its parts when all its users go or let go of it', () => {
    const first = plan(here, there)
    const extras = stepOf(first, 'screen:5').extras
    const letGo: Decision = {
      kind: 'screen',
      name: 'Main',
      choose: 'remove',
      elements: extras.map(({ path, element }) => ({ path, element })),
    }
    const decisions = [remove(spare), remove(oldScreen), letGo]
    const made = plan(here, there, { decisions })
    expect(stepOf(made, 'field:delete:2')).toMatchObject({
      action: 'delete',
      dependsOn: ['project:9', 'screen:5', 'screen:delete:6'],
    })
    const after = carryOut(made, there).snapshot
    expect(after.objects.map(({ id }) => id).toSorted()).toEqual(['1', '5', '9', 'admin'])
    expect(plan(here, after, { decisions }).onlyThere).toEqual([])
  })

  it('waits for what the change before it waits for', () => {
    const shared = site('there', [
      ...there.objects,
      object('project', '8', 'Q', {
        name: 'Other',
        lead: reference('user', 'admin'),
        screen: reference('screen', '5'),
      }),
    ])
    const first = plan(here, shared)
    const letGo: Decision = {
      kind: 'screen',
      name: 'Main',
      choose: 'remove',
      elements: stepOf(first, 'screen:5').extras.map(({ path, element }) => ({ path, element })),
    }
    const decisions = [remove(spare), remove(oldScreen), letGo]
    const made = plan(here, shared, { decisions })
    expect(stepOf(made, 'field:delete:2').blockedBy).toEqual(['screen:5/shared-object'])
  })

  it('is left out when the change before it is not wanted', () => {
    const made = plan(here, there, { decisions: [remove(oldScreen)] })
    const { plan: narrowed, leftOut } = narrowPlan(made, ['project:9'])
    expect(narrowed.steps.some(({ action }) => action === 'delete')).toBe(false)
    expect(leftOut).toEqual([{ stepId: 'screen:delete:6', because: 'project:9' }])
  })

  it('is never one that the source has', () => {
    const main = there.objects.find(({ id }) => id === '5') ?? spare
    const made = plan(here, there, { decisions: [remove(main)] })
    expect(made.steps.some(({ action }) => action === 'delete')).toBe(false)
  })
})

describe('what a source lists only some of', () => {
  const server = (name: string) => ({
    site: {
      cloudId: name,
      address: `https://${name}.invalid`,
      title: name,
      dataCenter: { version: '10.3.19' },
    },
  })
  const models = kindModelsOn('cloud')
  const objects = [
    object('workflowScheme', '1', 'Unused', { mappings: [], defaultWorkflow: null }),
    object('notificationScheme', '2', 'Quiet', { notifications: [] }),
    object('filter', '3', 'Mine', { sharePermissions: [], editPermissions: [] }),
    object('issueTypeScheme', '4', 'Types', { issueTypes: [] }),
  ]
  const none = [user('admin'), object('projectCategory', '5', 'Ours', { description: '' })]
  const kindsOf = (found: readonly { readonly kind: string }[]) => found.map(({ kind }) => kind)
  const there = site('there', [...none, ...objects])
  const wish = {
    projects: [],
    objects: [{ kind: 'projectCategory', id: '5' }],
    models,
    decisions: objects.map(remove),
  }

  it('is not told as only there, nor deleted, where it may be on the source all the same', () => {
    const fromServer = plan(site('here', none, server('here')), there, wish)
    expect(kindsOf(fromServer.onlyThere)).toEqual(['issueTypeScheme'])
    const deleted = fromServer.steps.filter(({ action }) => action === 'delete')
    expect(kindsOf(deleted)).toEqual(['issueTypeScheme'])
    const fromCloud = plan(site('here', none), there, wish)
    expect(kindsOf(fromCloud.onlyThere)).toEqual(kindsOf(objects))
  })

  it('is no difference to another site, and one to what the same site listed before', () => {
    const bare = site('here', none, server('here'))
    const differing = (...[before, after]: readonly [Snapshot, Snapshot]) =>
      kindsOf(
        compareSnapshots(before, after, models).objects.map(
          ({ before: b, after: a }) => b ?? a ?? { kind: '' },
        ),
      )
    expect(differing(bare, there)).toEqual(['issueTypeScheme'])
    expect(differing(there, bare)).toEqual(['issueTypeScheme'])
    const full = site('here', [...none, ...objects], server('here'))
    expect(differing(full, bare)).toEqual(kindsOf(objects))
  })
})

describe('what a Data Center has that nobody uses', () => {
  const objects = [
    object('issueLinkType', '1', 'Blocks', { outward: 'blocks', inward: 'is blocked by' }),
    object('priorityScheme', '2', 'Weather', { priorities: [], defaultPriority: null }),
    object('field', '3', 'Colour', { type: 'select' }),
    object('permissionScheme', '4', 'Grants', { grants: [] }),
  ]
  const category = object('projectCategory', '5', 'Ours', { description: '' })
  const gap = (code: string) => ({ kind: 'webhook', what: 'webhooks', code, reason: '' })
  const deletions = (codes: readonly string[], more: readonly Decision[] = []) =>
    plan(
      site('here', [user('admin'), category]),
      site('there', [user('admin'), category, ...objects], { gaps: codes.map(gap) }),
      {
        projects: [],
        objects: [{ kind: 'projectCategory', id: '5' }],
        models: kindModelsOn('data-center'),
        decisions: [...objects.map(remove), ...more],
      },
    )
  const product = [kindNotShown, partNotListed]

  it('goes where it is ticked, and where something may use it that is not shown, after a yes', () => {
    const made = deletions(product)
    expect(made.onlyThere.map(({ name, deletable }) => `${name} ${deletable}`)).toEqual([
      'Blocks yes',
      'Weather yes',
      'Colour fixed',
      'Grants yes',
    ])
    expect(made.problems).toMatchObject([
      { code: 'use-not-shown', stepId: 'issueLinkType:delete:1', blocks: 'step' },
      {
        ...{ code: 'use-not-shown', stepId: 'permissionScheme:delete:4', blocks: 'step' },
        details: ['projects that you may not browse'],
      },
    ])
    expect(made.problems[0]?.details).toContain('automation rules')
    expect(stepOf(made, 'priorityScheme:delete:2')).toMatchObject({
      action: 'delete',
      blockedBy: [],
    })
    const subject = { kind: 'issueLinkType', name: 'Blocks', sourceId: '1' }
    const agreed = deletions(product, [{ ...subject, choose: 'accept', code: 'use-not-shown' }])
    expect(agreed.problems.map(({ stepId }) => stepId)).toEqual(['permissionScheme:delete:4'])
    const goes = agreed.steps.filter((one) => one.action === 'delete' && one.blockedBy.length === 0)
    expect(goes.map(({ id }) => id).toSorted()).toEqual([
      'issueLinkType:delete:1',
      'priorityScheme:delete:2',
    ])
  })

  it('stays where something could not be read that another account is shown', () => {
    const made = deletions([...product, 'auth.permission-missing'])
    expect(new Set(made.onlyThere.map(({ deletable }) => deletable))).toEqual(new Set(['fixed']))
    expect(made.steps.some(({ action }) => action === 'delete')).toBe(false)
  })
})
