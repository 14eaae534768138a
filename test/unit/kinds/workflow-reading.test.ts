import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { statusKind } from '#kinds/status/index'
import { lookupAmong } from '#kinds/text/lookup'
import { siteDetails, writeWorkflow } from '#kinds/workflow/document'
import { workflowKind } from '#kinds/workflow/index'
import { readWorkflow } from '#kinds/workflow/normalise'
import { workflowSchema } from '#kinds/workflow/schema'
import { statusReference } from '#kinds/workflow/status-declarations'
import { statusNames } from '#kinds/workflow/status-names'
import { readCanned } from './canned-jira.ts'

const statuses = [
  { id: '10', name: 'Zeta', statusCategory: 'TODO' },
  { id: '20', name: 'Alpha', statusCategory: 'IN_PROGRESS' },
  { id: '30', name: 'Done', statusCategory: 'DONE' },
]

const transition = (id: string, name: string, type: string, to: string, from: string[] = []) => ({
  id,
  name,
  type,
  toStatusReference: to,
  links: from.map((status) => ({ fromStatusReference: status, fromPort: 0, toPort: null })),
})

const workflow = (transitions: readonly unknown[], more: object = {}) => ({
  id: 'w1',
  name: 'Flow',
  isEditable: true,
  scope: { type: 'GLOBAL' },
  version: { id: 'v', versionNumber: 3 },
  statuses: statuses.map(({ id }) => ({ statusReference: id, properties: {} })),
  transitions,
  ...more,
})

const search = 'GET /rest/api/3/workflows/search?expand=values.transitions'

const read = (...workflows: readonly unknown[]) =>
  readCanned([workflowKind, statusKind], {
    'GET /rest/api/3/statuses/search': statuses,
    [search]: workflows,
  })

const routes = (data: JsonObject = {}) =>
  (data.transitions as readonly JsonObject[]).map(({ route }) => route as JsonObject)

test('transitions are told apart by what is unique about their type', async () => {
  const { objects } = await read(
    workflow([
      transition('1', 'Create', 'INITIAL', '10'),
      transition('11', 'Close', 'GLOBAL', '30'),
      transition('21', 'Finish', 'DIRECTED', '30', ['10']),
      transition('31', 'Finish', 'DIRECTED', '30', ['20']),
      transition('41', 'Any', 'DIRECTED', '30', ['10', '20']),
    ]),
  )
  const found = routes(objects[0]?.data)
  expect(found.slice(0, 2)).toEqual([{ type: 'INITIAL' }, { type: 'GLOBAL', name: 'Close' }])
  expect(new Set(found.map((route) => JSON.stringify(route))).size).toBe(5)
  // In the order of names (Alpha, Zeta), which is the same on every site, not of ids.
  expect(found[4]?.from).toEqual([reference('status', '20'), reference('status', '10')])
})

test('no id of a transition, a rule or a version is in the data', async () => {
  const rule = { id: 'RULE-ID', ruleKey: 'system:restrict-from-all-users', parameters: {} }
  const { objects } = await read(
    workflow([{ ...transition('777777', 'Create', 'INITIAL', '10'), validators: [rule] }]),
  )
  const text = JSON.stringify(objects[0])
  expect(text).toContain('restrict-from-all-users')
  expect(text).not.toMatch(/777777|RULE-ID|versionNumber/)
})

const project = { type: 'PROJECT', project: { id: '1' } }

const projects = [
  { id: '1', key: 'TEAM', name: 'Team', projectTypeKey: 'software', style: 'next-gen' },
]

test('workflows of team-managed projects stand last, under names of their own', async () => {
  const answers = {
    'GET /rest/api/3/statuses/search': [
      ...statuses,
      { id: '40', name: 'done', statusCategory: 'DONE', scope: project },
      { id: '50', name: 'Alpha', statusCategory: 'TODO', scope: project },
      { id: '60', name: 'Beta', statusCategory: 'TODO', scope: project },
    ],
    [search]: [
      workflow([transition('1', 'Go', 'DIRECTED', '40', ['60', '50'])], {
        id: 'team',
        isEditable: false,
        scope: project,
        statuses: ['40', '50', '60'].map((id) => ({ statusReference: id, properties: {} })),
      }),
      workflow([], { id: 'system', name: 'jira', isEditable: false }),
      workflow([], { id: 'taken', name: 'FLOW (team)' }),
    ],
    'GET /rest/api/3/project/search?expand=description,lead,url,insight&status=live,archived,deleted':
      projects,
  }
  const { objects: flows, asked } = await readCanned([workflowKind, statusKind], answers)
  expect(asked).toHaveLength(3)
  expect(flows.map(({ id, name, protection }) => [id, name, protection])).toEqual([
    ['system', 'jira', 'locked'],
    ['taken', 'FLOW (team)', 'none'],
    ['team', 'Flow (TEAM, team)', 'none'],
  ])
  const used = flows[2]?.data.statuses as readonly JsonObject[]
  expect(used.map(({ status }) => status)).toEqual(
    ['30', '50', '60'].map((id) => reference('status', id)),
  )
  expect(routes(flows[2]?.data)[0]?.from).toEqual(['50', '60'].map((id) => reference('status', id)))
  const { objects } = await readCanned([statusKind], answers)
  const added = objects.filter(({ facts }) => facts.teamProject === 'TEAM')
  expect(added.map(({ id, name }) => [id, name])).toEqual([
    ['50', 'Alpha (TEAM)'],
    ['60', 'Beta'],
  ])
})

test('the system workflow is locked', async () => {
  const { objects } = await read(workflow([], { id: 'system', name: 'jira', isEditable: false }))
  expect(objects.map(({ id, protection }) => [id, protection])).toEqual([['system', 'locked']])
})

test('a custom issue event is a gap, a system event is carried', async () => {
  const { objects, gaps } = await read(
    workflow([
      { ...transition('1', 'Create', 'INITIAL', '10'), customIssueEventId: '1' },
      { ...transition('2', 'Shout', 'GLOBAL', '10'), customIssueEventId: '10001' },
    ]),
  )
  const transitions = objects[0]?.data.transitions as readonly JsonObject[]
  expect(transitions.map(({ event }) => event)).toEqual(['1', ''])
  expect(gaps).toMatchObject([{ kind: 'issueEvent', what: 'Flow: Shout', code: 'custom-event' }])
})

test('an update sends back what the site holds beside the data', () => {
  const names = statusNames(statuses)
  const approval = { active: 'true', conditionType: 'number', conditionValue: '1', fieldId: 'f' }
  const there = workflowSchema.parse({
    ...workflow([
      transition('1', 'Create', 'INITIAL', '10'),
      { ...transition('71', 'Shout', 'GLOBAL', '30'), customIssueEventId: '10001' },
    ]),
    statuses: [{ statusReference: '10', properties: {}, approvalConfiguration: approval }],
  })
  const { data } = readWorkflow(there, names, lookupAmong([]))
  const wanted = readWorkflow(
    workflowSchema.parse(
      workflow([
        transition('5', 'Create', 'INITIAL', '20'),
        transition('6', 'Shout', 'GLOBAL', '30'),
        transition('7', 'New', 'DIRECTED', '30', ['10']),
      ]),
    ),
    names,
    lookupAmong([]),
  ).data
  const written = writeWorkflow(
    { ...wanted, statuses: data.statuses ?? [] },
    siteDetails(there, names),
  )
  expect(written.transitions).toMatchObject([
    { id: '1', toStatusReference: statusReference('20'), links: [] },
    { id: '71', customIssueEventId: '10001' },
    { id: '72', links: [{ fromStatusReference: statusReference('10'), fromPort: 0 }] },
  ])
  expect(written.statuses).toMatchObject([{ approvalConfiguration: approval }])
})

test('references of statuses are UUIDs that follow from the id', () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  const ids = Array.from({ length: 200 }, (_, at) => String(10000 + at))
  for (const id of ids) expect(statusReference(id)).toMatch(uuid)
  expect(new Set(ids.map(statusReference)).size).toBe(ids.length)
  expect(statusReference('10000')).toBe(statusReference('10000'))
})
