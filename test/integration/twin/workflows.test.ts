import { afterEach, beforeEach, expect, test } from 'vitest'
import { addIssues, countIssues } from '#twin/issues/state'
import { taskSlice } from '#twin/tasks/state'
import { idNamed, makeProject, type OpenSite, openSite } from './open-site.ts'
import { createPayload, type KnownStatus } from './workflow-payload.ts'

let site: OpenSite
let known: KnownStatus[]

beforeEach(async () => {
  site = await openSite()
  known = (await site.admin('GET', '/statuses/search')).body.values
})
afterEach(() => site.twin.stop())

function pick(...names: string[]): KnownStatus[] {
  return names.map((name) => known.find((status) => status.name === name) as KnownStatus)
}

type Payload = ReturnType<typeof createPayload>

async function findingsOf(payload: object, mode = 'create'): Promise<string[]> {
  const answer = await site.admin('POST', `/workflows/${mode}/validation`, { payload })
  expect(answer.status).toBe(200)
  return answer.body.errors.map(({ code }: { code: string }) => code)
}

test('create makes the workflow with statuses used again, not made anew', async () => {
  const payload = createPayload('Flow', pick('To Do', 'Done'))
  expect(await findingsOf(payload)).toEqual([])
  const made = await site.admin('POST', '/workflows/create', payload)
  expect(made.status).toBe(200)
  expect(made.body.statuses.map(({ id }: { id: string }) => id)).toEqual(
    pick('To Do', 'Done').map(({ id }) => id),
  )
  expect(made.body.workflows[0].transitions[0].toStatusReference).toBe(pick('To Do')[0]?.id)
  expect((await site.admin('GET', '/statuses/search')).body.total).toBe(known.length)
  const listed = (await site.admin('GET', '/workflows/search?queryString=flow')).body
  expect(listed).toMatchObject({ total: 1, isLast: true })
  expect(listed.values[0].transitions).toEqual([])
})

const broken: [string, string, (payload: Payload) => void][] = [
  [
    'a reference that is no UUID',
    'STATUS_REFERENCE_NOT_UUID',
    (payload) => {
      const [status] = payload.statuses
      const text = JSON.stringify(payload.workflows).replaceAll(status?.statusReference ?? '', '77')
      payload.workflows = JSON.parse(text)
      if (status) status.statusReference = '77'
    },
  ],
  [
    'a status without its id',
    'NON_UNIQUE_STATUS_NAME',
    (payload) => {
      Reflect.deleteProperty(payload.statuses[0] ?? {}, 'id')
    },
  ],
  [
    'a foreign status',
    'STATUS_NOT_DECLARED',
    (payload) => {
      payload.statuses.pop()
    },
  ],
  [
    'two initial transitions',
    'INITIAL_TRANSITION_REQUIRED',
    (payload) => {
      for (const one of payload.workflows[0]?.transitions ?? []) one.type = 'INITIAL'
    },
  ],
  [
    'a directed transition from nowhere',
    'LINKS_REQUIRED',
    (payload) => {
      const one = payload.workflows[0]?.transitions[1]
      if (one) one.type = 'DIRECTED'
    },
  ],
  [
    'two global transitions of one name',
    'NON_UNIQUE_GLOBAL_TRANSITION_NAME',
    (payload) => {
      for (const one of payload.workflows[0]?.transitions ?? []) one.name = 'Go'
    },
  ],
  [
    'one transition id twice',
    'NON_UNIQUE_TRANSITION_ID',
    (payload) => {
      for (const one of payload.workflows[0]?.transitions ?? []) one.id = '5'
    },
  ],
  [
    'an unknown rule',
    'UNSUPPORTED_RULE',
    (payload) => {
      payload.workflows[0]?.transitions[1]?.actions.push({ ruleKey: 'system:fly', parameters: {} })
    },
  ],
  [
    'a taken name',
    'NON_UNIQUE_WORKFLOW_NAME',
    (payload) => {
      const [workflow] = payload.workflows
      if (workflow) workflow.name = 'JIRA'
    },
  ],
]

test.each(broken)('%s is found by validation and refused by the write', async (_, code, spoil) => {
  const payload = createPayload('Flow', pick('To Do', 'Done'))
  spoil(payload)
  expect(await findingsOf(payload)).toContain(code)
  const write = await site.admin('POST', '/workflows/create', payload)
  expect(write.status).toBe(400)
  expect((await site.admin('GET', '/workflows/search')).body.total).toBe(1)
})

test('a status that nothing leads to is only a warning, which can be left out', async () => {
  const payload = createPayload('Flow', pick('To Do', 'Done'))
  payload.workflows[0]?.transitions.pop()
  expect(await findingsOf(payload)).toEqual(['NO_INBOUND_TRANSITIONS_TO_STATUS'])
  const body = { payload, validationOptions: { levels: ['ERROR'] } }
  expect((await site.admin('POST', '/workflows/create/validation', body)).body.errors).toEqual([])
  expect((await site.admin('POST', '/workflows/create', payload)).status).toBe(200)
})

test.each([
  ['a bare payload for validation', '/workflows/create/validation', (payload: Payload) => payload],
  ['no statuses', '/workflows/create', (payload: Payload) => ({ ...payload, statuses: [] })],
  [
    'too many workflows',
    '/workflows/create',
    (payload: Payload) => ({
      ...payload,
      workflows: Array.from({ length: 21 }, () => payload.workflows[0]),
    }),
  ],
  [
    'a transition without id',
    '/workflows/create',
    (payload: Payload) => {
      const workflow = payload.workflows[0]
      const transitions = workflow?.transitions.map(({ id: _, ...rest }) => rest)
      return { ...payload, workflows: [{ ...workflow, transitions }] }
    },
  ],
])('%s is a 400', async (_, path, change) => {
  const payload = createPayload('Flow', pick('To Do'))
  expect((await site.admin('POST', path, change(payload))).status).toBe(400)
})

/** The workflow of a project, as an update payload that changes nothing. */
async function readForUpdate(workflowNames: string[]) {
  const { body } = await site.admin('POST', '/workflows', { workflowNames })
  const [workflow] = body.workflows
  const { id, version, description, statuses, transitions } = workflow
  const references = new Map<string, string>(
    body.statuses.map((status: KnownStatus) => [status.id, crypto.randomUUID()]),
  )
  const remapped = JSON.parse(JSON.stringify({ statuses, transitions }), (key, value) =>
    /StatusReference$|^statusReference$/.test(key) ? references.get(value) : value,
  )
  for (const status of remapped.statuses) delete status.deprecated
  return {
    statuses: body.statuses.map(({ id, name, statusCategory }: KnownStatus) => ({
      id,
      name,
      statusCategory,
      statusReference: references.get(id),
    })),
    workflows: [{ id, version, description, ...remapped }],
  }
}

test('an update replaces everything and needs the last version', async () => {
  const payload = createPayload('Flow', pick('To Do', 'Done'))
  const rule = { ruleKey: 'system:update-field', parameters: { field: 'x' } }
  payload.workflows[0]?.transitions[1]?.actions.push(rule)
  await site.admin('POST', '/workflows/create', payload)
  const update = await readForUpdate(['Flow'])
  expect(update.workflows[0].transitions[1].actions).toHaveLength(1)
  Reflect.deleteProperty(update.workflows[0].transitions[1], 'actions')
  const done = await site.admin('POST', '/workflows/update', update)
  expect(done.status).toBe(200)
  expect(done.body.taskId).toBeUndefined()
  expect(done.body.workflows[0].version.versionNumber).toBe(2)
  expect(done.body.workflows[0].transitions[1].actions).toEqual([])
  const stale = await site.admin('POST', '/workflows/update', update)
  expect(stale.status).toBe(409)
  expect(stale.body.errorMessages[0]).toContain('Workflow version and version token must match')
})

test('a removed status in which issues sit needs a mapping, and then a task', async () => {
  const projectId = await makeProject(site, 'ABC')
  const name = 'Software Simplified Workflow for Project ABC'
  const bug = idNamed((await site.admin('GET', '/issuetype')).body, 'Bug')
  const [backlog, done] = pick('Backlog', 'Done')
  const state = { projectId, issueTypeId: bug }
  addIssues(site.twin.site, { ...state, statusId: backlog?.id ?? '', count: 4 })
  const update = await readForUpdate([name])
  const referenceOf = (id: string | undefined) =>
    update.statuses.find((status: { id: string }) => status.id === id).statusReference
  const gone = referenceOf(backlog?.id)
  const [workflow] = update.workflows
  workflow.statuses = workflow.statuses.filter(
    (status: { statusReference: string }) => status.statusReference !== gone,
  )
  workflow.transitions = workflow.transitions.filter(
    (one: { toStatusReference: string; type: string }) =>
      one.toStatusReference !== gone || one.type === 'INITIAL',
  )
  workflow.transitions[0].toStatusReference = referenceOf(done?.id)
  expect(await findingsOf(update, 'update')).toContain('MISSING_STATUS_MAPPING')
  expect((await site.admin('POST', '/workflows/update', update)).status).toBe(400)
  workflow.defaultStatusMappings = [
    { oldStatusReference: gone, newStatusReference: referenceOf(done?.id) },
  ]
  const started = await site.admin('POST', '/workflows/update', update)
  expect(started.status).toBe(200)
  const { taskId } = started.body
  const busy = await site.admin('POST', '/statuses', {
    scope: { type: 'GLOBAL' },
    statuses: [{ name: 'New', statusCategory: 'TODO' }],
  })
  expect(busy.status).toBe(409)
  expect(countIssues(site.twin.site, { ...state, statusId: backlog?.id ?? '' })).toBe(4)
  const polled = []
  for (let count = 0; count < 3; count += 1) {
    polled.push((await site.admin('GET', `/task/${taskId}`)).body.status)
  }
  expect(polled).toEqual(['ENQUEUED', 'RUNNING', 'COMPLETE'])
  expect(countIssues(site.twin.site, { ...state, statusId: done?.id ?? '' })).toBe(4)
  const after = (await site.admin('POST', '/workflows', { workflowNames: [name] })).body
    .workflows[0]
  expect(after.statuses).toHaveLength(3)
  expect(after.taskId).toBeUndefined()
  expect(taskSlice.of(site.twin.site).tasks[taskId]?.result).toEqual({ successful: true })
})

test('deleting: an active workflow and the system workflow stay', async () => {
  await makeProject(site, 'ABC')
  await site.admin('POST', '/workflows/create', createPayload('Flow', pick('To Do')))
  const list = (await site.admin('GET', '/workflows/search')).body.values
  const remove = (name: string) => site.admin('DELETE', `/workflow/${idNamed(list, name)}`)
  const active = await remove('Software Simplified Workflow for Project ABC')
  expect(active.status).toBe(400)
  expect(active.body.errorMessages).toEqual(['Cannot delete an active workflow.'])
  expect((await remove('jira')).status).toBe(400)
  expect((await remove('Flow')).status).toBe(204)
  expect((await remove('Flow')).status).toBe(404)
})

test('what is gone is gone, and the old search as the site is switched', async () => {
  expect((await site.admin('POST', '/workflow', {})).status).toBe(405)
  expect((await site.admin('GET', '/workflow/search')).body.values[0].id.name).toBe('jira')
  site.twin.site.switches.oldWorkflowSearch = false
  expect((await site.admin('GET', '/workflow/search')).status).toBe(410)
  const active = (await site.admin('GET', '/workflows/search?isActive=true')).body
  expect(active.total).toBe(0)
})

test('numeric status references pass where the site is switched so', async () => {
  site.twin.site.switches.statusReferenceMustBeUuid = false
  const payload = createPayload('Flow', pick('To Do', 'Done'))
  const text = payload.statuses.reduce(
    (json, { id, statusReference }) => json.replaceAll(statusReference, id),
    JSON.stringify(payload),
  )
  expect(await findingsOf(JSON.parse(text))).toEqual([])
  const made = await site.admin('POST', '/workflows/create', JSON.parse(text))
  expect(made.body.workflows[0].statuses).toHaveLength(2)
})

test('created although the answer says no: the name is taken afterwards', async () => {
  const payload = createPayload('Flow', pick('To Do'))
  const path = '/rest/api/3/workflows/create'
  const message = "workflow with the name 'Flow' already exists"
  const fault = { kind: 'status-after-write', status: 400, message } as const
  site.twin.site.faults.rules.push({ fault, path, times: 1 })
  const answer = await site.admin('POST', '/workflows/create', payload)
  expect([answer.status, answer.body.errorMessages]).toEqual([400, [message]])
  const found = await site.admin('POST', '/workflows', { workflowNames: ['flow'] })
  expect(found.body.workflows).toHaveLength(1)
})
