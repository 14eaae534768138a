import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { fieldKind } from '#kinds/field/index'
import { fieldContextKind } from '#kinds/field-context/index'
import { readOptions } from '#kinds/field-context/read'
import { groupKind } from '#kinds/group/index'
import { projectRoleKind } from '#kinds/project-role/index'
import { statusKind } from '#kinds/status/index'
import { workflowKind as kind } from '#kinds/workflow/index'
import { installApp } from '#twin/apps/state'
import { workflows } from '#twin/workflows/state'
import { countWrites } from '#twin/write-log'
import {
  awkwardNames,
  converge,
  createObject,
  expectReadAlike,
  type OpenSite,
  openSite,
  readOne,
  writerOf,
} from './open-site.ts'

const update = 'POST /rest/api/3/workflows/update'

const makeStatuses = async (site: OpenSite, ...names: readonly string[]) => {
  const references = []
  for (const name of names) {
    const data = { name, description: 'd', statusCategory: 'IN_PROGRESS' }
    references.push(reference('status', await createObject(site, statusKind, data)))
  }
  return references as [ReturnType<typeof reference>, ...ReturnType<typeof reference>[]]
}

const status = (to: JsonObject, more: JsonObject = {}): JsonObject => ({
  status: to,
  layout: [{ x: 12.5, y: -3 }],
  properties: [],
  approval: false,
  ...more,
})

const plain = {
  description: '',
  ports: [],
  conditions: [],
  validators: [],
  actions: [],
  triggers: [],
  screen: [],
  event: '',
  properties: [],
}

const initial = (to: JsonObject, more: JsonObject = {}): JsonObject => ({
  route: { type: 'INITIAL' },
  name: 'Create',
  to,
  ...plain,
  ...more,
})

const global = (name: string, to: JsonObject, more: JsonObject = {}): JsonObject => ({
  route: { type: 'GLOBAL', name },
  name,
  to,
  ...plain,
  ...more,
})

const directed = (name: string, from: readonly JsonObject[], to: JsonObject, more = {}) => ({
  route: { type: 'DIRECTED', name, to, from },
  name,
  to,
  ...plain,
  ...more,
})

const flow = (
  name: string,
  statuses: readonly JsonObject[],
  transitions: readonly JsonObject[],
): JsonObject => ({
  name,
  description: '',
  statuses,
  transitions,
  startPointLayout: [{ x: -100.00030899047852, y: 0 }],
  loopedTransitionContainerLayout: [],
})

test('workflows with any name survive the round trip', async () => {
  await using site = await openSite()
  const [open] = await makeStatuses(site, 'Offen 🚀')
  for (const name of awkwardNames(255)) {
    await createObject(site, kind, flow(name, [status(open)], [initial(open)]))
  }
  await expectReadAlike(site, kind, statusKind, groupKind, fieldKind)
  expect(countWrites(site.twin.site, 'POST', '/rest/api/3/workflows/create')).toBe(
    awkwardNames(255).length,
  )
  expect(await writerOf(kind).readOne(site.context, 'nobody')).toBeUndefined()
})

/** A workflow in which every member is used, rules of several kinds included. */
const richFlow = async (site: OpenSite): Promise<JsonObject> => {
  const [a, b, c] = await makeStatuses(site, 'Aaa', 'Bbb', 'Ccc')
  if (!b || !c) throw new Error('no statuses')
  const [role] = await site.read(projectRoleKind)
  const [group] = await site.read(groupKind)
  if (!role || !group) throw new Error('nobody to name')
  const only = {
    ruleKey: 'system:restrict-issue-transition',
    parameters: {
      roleIds: [reference('projectRole', role.id)],
      groupIds: [reference('group', group.id)],
    },
  }
  const before = {
    ruleKey: 'system:previous-status-condition',
    parameters: { previousStatusIds: [a], not: 'true', mostRecentStatusOnly: 'false' },
  }
  const tree = {
    operation: 'ANY',
    rules: [only],
    groups: [{ operation: 'ALL', rules: [before], groups: [] }],
  }
  const required = {
    ruleKey: 'system:validate-field-value',
    parameters: { ruleType: 'fieldRequired', fieldsRequired: ['assignee'], ignoreContext: 'true' },
  }
  const reassign = (type: string) => ({ ruleKey: 'system:change-assignee', parameters: { type } })
  return flow(
    'Everything',
    [
      status(a, { properties: [{ key: 'jira.issue.editable', value: 'false' }] }),
      status(b, { layout: [] }),
      status(c),
    ],
    [
      initial(a, { name: 'Beginnen', validators: [required] }),
      global('Cancel', c, {
        description: 'From anywhere',
        properties: [{ key: 'opsbar-sequence', value: '10' }],
        screen: [
          {
            ruleKey: 'system:remind-people-to-update-fields',
            parameters: { remindingFieldIds: ['assignee'], remindingMessage: 'x' },
          },
        ],
      }),
      directed('Finish', [a], c, {
        conditions: [tree],
        actions: [reassign('to-unassigned'), reassign('to-current-user')],
        ports: [{ status: a, fromPort: 1, toPort: 3 }],
      }),
      directed('Finish', [b], c, { event: '4' }),
      directed('Swap', [a, c], b),
    ],
  )
}

test('rules, layouts, ports, properties and same-named transitions survive', async () => {
  await using site = await openSite()
  const data = await richFlow(site)
  const id = await createObject(site, kind, data)
  const objects = await expectReadAlike(site, kind, statusKind, groupKind, fieldKind)
  expect(objects.find((object) => object.id === id)?.data).toEqual(data)
  expect(site.gaps).toEqual([])
})

const onCode = 'com.atlassian.jira.plugins.jira-development-integration-plugin'

test('rules of an app, triggers and properties that name groups and fields survive', async () => {
  await using site = await openSite()
  installApp(site.twin.site, { platform: 'connect', key: 'com.acme.rules', rules: [] })
  const [open] = await makeStatuses(site, 'Open it')
  const [group] = await site.read(groupKind)
  const field = (await site.read(fieldKind)).find(({ id }) => id.startsWith('customfield_'))
  if (!group || !field) throw new Error('nothing to name')
  const named = { ...reference('field', field.id), as: 'bare-id', text: '' }
  const config = { $text: 'plain', parts: ['{"field":"', named, '"}'], unclear: [] }
  const appKey = reference('app', 'com.acme.rules')
  const members = { ...reference('group', group.id), as: 'name', text: group.name }
  const data = flow(
    'With an app',
    [status(open)],
    [
      initial(open, {
        validators: [{ ruleKey: 'connect:expression-validator', parameters: { appKey, config } }],
        triggers: [
          {
            ruleKey: 'system:development-triggers',
            parameters: { enabledTriggers: `${onCode}:branch-created-trigger` },
          },
        ],
        properties: [
          {
            key: 'jira.permission.edit.group',
            value: { $text: 'plain', parts: [members], unclear: [] },
          },
          {
            key: 'jira.permission.edit.userCF',
            value: [reference('field', field.id)],
          },
        ],
      }),
    ],
  )
  const id = await createObject(site, kind, data)
  const objects = await expectReadAlike(site, kind, statusKind, groupKind, fieldKind)
  expect(objects.find((object) => object.id === id)?.data).toEqual(data)
})

test('a rule that compares with options names them by the ids that they have there', async () => {
  await using site = await openSite()
  const fieldId = await createObject(site, fieldKind, {
    name: 'Colour',
    type: 'com.atlassian.jira.plugin.system.customfieldtypes:select',
    description: '',
    searcherKey: '',
  })
  const owner = { kind: 'field', id: fieldId }
  const context = { ...site.context, owner }
  const wanted = {
    name: 'Colours',
    description: '',
    allProjects: true,
    projects: [],
    issueTypes: [],
    options: ['Red', 'Blue'].map((value) => ({ value, disabled: false, children: [] })),
    default: null,
  }
  const { create, converge: write } = writerOf(fieldContextKind)
  const contextId = await create(context, wanted)
  await write(context, await readOne({ ...site, context }, fieldContextKind, contextId), wanted)
  const options = await readOptions(site.context.api, fieldId, contextId)
  const [open] = await makeStatuses(site, 'Open it')
  const place = { context: reference('fieldContext', contextId), under: '' }
  const compares = {
    ruleKey: 'system:check-field-value',
    parameters: {
      fieldId: reference('field', fieldId),
      fieldValue: { options: [{ ...place, option: 'Blue' }] },
      comparator: '=',
      comparisonType: 'OPTIONID',
    },
  }
  const tree = { operation: 'ALL', rules: [compares], groups: [] }
  const data = flow(
    'Blue only',
    [status(open)],
    [initial(open), global('Paint', open, { conditions: [tree] })],
  )
  const id = await createObject(site, kind, data)
  const blue = options.find(({ value }) => value === 'Blue')?.id ?? ''
  expect(JSON.stringify(workflows.of(site.twin.site)[id])).toContain(JSON.stringify(`["${blue}"]`))
  const objects = await expectReadAlike(
    site,
    kind,
    statusKind,
    groupKind,
    fieldKind,
    fieldContextKind,
  )
  expect(objects.find((object) => object.id === id)?.data).toEqual(data)
  const gone = { ...compares.parameters, fieldValue: { options: [{ ...place, option: 'Green' }] } }
  const other = { ...tree, rules: [{ ...compares, parameters: gone }] }
  const transitions = [initial(open), global('Paint', open, { conditions: [other] })]
  await expect(
    createObject(site, kind, { ...data, name: 'Green only', transitions }),
  ).rejects.toMatchObject({
    failure: { code: 'plan.stale', details: ['The option “Green” is not there.'] },
  })
})

test('an update takes one write and keeps the ids of what stays', async () => {
  await using site = await openSite()
  const data = await richFlow(site)
  const id = await createObject(site, kind, data)
  const idsBefore = await transitionIds(site, id)
  const transitions = data.transitions as readonly JsonObject[]
  const [first, ...rest] = transitions
  const changed = {
    ...data,
    description: 'Changed',
    transitions: [...rest, { ...first, name: 'Anfangen' }, global('Park', first?.to as JsonObject)],
  }
  expect(await converge(site, kind, id, changed)).toEqual([update])
  const idsAfter = await transitionIds(site, id)
  expect(idsAfter).toHaveLength(idsBefore.length + 1)
  expect(idsAfter).toEqual(expect.arrayContaining([...idsBefore]))
  expect(await converge(site, kind, id, changed)).toEqual([])
})

const transitionIds = async (site: OpenSite, workflowId: string): Promise<readonly string[]> => {
  const { email, token } = site.twin.credentials
  const answer = await fetch(`${site.twin.address}/rest/api/3/workflows`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${btoa(`${email}:${token}`)}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ workflowIds: [workflowId] }),
  })
  const { workflows } = (await answer.json()) as {
    workflows: { transitions: { id: string }[] }[]
  }
  return workflows[0]?.transitions.map((transition) => transition.id) ?? []
}

test('a workflow converges from a bare one and from any half of it', async () => {
  await using site = await openSite()
  const data = await richFlow(site)
  const transitions = data.transitions as readonly JsonObject[]
  const statuses = data.statuses as readonly JsonObject[]
  for (const present of [1, 2, 3]) {
    const name = `From ${present}`
    const known = statuses.slice(0, present).map((one) => JSON.stringify(one.status))
    const fits = (one: JsonObject) =>
      [one.to, ...(((one.route as JsonObject).from as readonly JsonObject[]) ?? [])].every((to) =>
        known.includes(JSON.stringify(to)),
      )
    const half = flow(
      name,
      statuses.slice(0, present),
      transitions.filter(fits).map((one) => ({ ...one, conditions: [], validators: [] })),
    )
    const id = await writerOf(kind).create(site.context, half)
    expect(await converge(site, kind, id, { ...data, name })).toEqual([update])
    expect(await converge(site, kind, id, { ...data, name })).toEqual([])
  }
})

test('what Jira would refuse is told in its words before anything is written', async () => {
  await using site = await openSite()
  const [open] = await makeStatuses(site, 'Open it')
  const twice = flow('Twice', [status(open)], [initial(open), initial(open)])
  const before = site.writes.length
  await expect(writerOf(kind).create(site.context, twice)).rejects.toMatchObject({
    failure: { code: 'jira.rejected', subject: 'workflow “Twice”' },
  })
  expect(site.writes.length).toBe(before)
})

test('a workflow that somebody changed meanwhile is not overwritten', async () => {
  await using site = await openSite()
  const [open] = await makeStatuses(site, 'Open it')
  const data = flow('Shared', [status(open)], [initial(open)])
  const id = await createObject(site, kind, data)
  const seen = await readOne(site, kind, id)
  await converge(site, kind, id, { ...data, description: 'Theirs' })
  const write = writerOf(kind).converge(site.context, seen, { ...data, description: 'Ours' })
  await expect(write).rejects.toMatchObject({ failure: { code: 'plan.stale' } })
  expect((await readOne(site, kind, id)).data.description).toBe('Theirs')
})

test("Jira's own workflow is locked, and names with other case are found", async () => {
  await using site = await openSite()
  const system = (await site.read(kind, statusKind)).filter((one) => one.protection === 'locked')
  expect(system).toHaveLength(1)
  const [open] = await makeStatuses(site, 'Open it')
  const id = await createObject(site, kind, flow('Case Matters', [status(open)], [initial(open)]))
  const found = await writerOf(kind).find(site.context, { name: ' case matters ' })
  expect(found).toEqual([id])
})

test('reading takes one request for each page of workflows', async () => {
  await using site = await openSite()
  await site.read(statusKind)
  const before = site.requests()
  await site.read(statusKind)
  const forStatuses = site.requests() - before
  await site.read(kind, statusKind)
  expect(site.requests() - before - forStatuses).toBe(forStatuses + 1)
})
