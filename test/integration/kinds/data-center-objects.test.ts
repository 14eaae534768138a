import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { unseen } from '#domain/unseen'
import { parseJql } from '#kinds/text/jql/parse-jql'
import { lookupAmong } from '#kinds/text/lookup'
import { createDataCenterSite } from '#twin/data-center/create-site'
import { accountKeyed, userOf } from '#twin/data-center/users/state'
import { addContext, contextsOf } from '#twin/field-contexts/state'
import { addOption } from '#twin/field-options/state'
import { addGroup } from '#twin/groups/state'
import { addSecurityScheme } from '#twin/issue-security/state'
import { addNotificationScheme } from '#twin/notification-schemes/state'
import { addProject } from '#twin/projects/add'
import type { ProjectRecord } from '#twin/projects/state'
import { addAccount } from '#twin/users/state'
import { addWorkflowScheme } from '#twin/workflow-schemes/state'
import { systemWorkflow } from '#twin/workflows/state'
import { onServer, openServer } from './open-server.ts'
import {
  converge,
  createObject,
  expectReadAlike,
  type OpenSite,
  readOne,
  takeOut,
} from './open-site.ts'

const types = 'com.atlassian.jira.plugin.system.customfieldtypes:'

let server: OpenSite
let project: ProjectRecord
/** Somebody whose name and key differ. */
let ann: string

const ofProject = (): void => {
  Object.assign(server.context, { owner: { kind: 'project', id: project.id } })
}

/** What is read of a kind, by name. */
const named = async (kind: string, name: string) =>
  (await server.read(onServer(kind))).find((object) => object.name === name)

beforeAll(async () => {
  server = await openServer(createDataCenterSite({ version: '10.3.19' }))
  const { site } = server.twin
  const details = { displayName: 'Ann Other', emailAddress: 'ann@example.com' }
  const account = addAccount(site, details)
  ann = userOf(site, account).key
  addGroup(site, 'testers')
  const leadAccountId = accountKeyed(site, server.context.accountId)?.accountId ?? ''
  project = addProject(site, { key: 'HOME', name: 'Home', leadAccountId })
})
beforeEach(() => {
  Object.assign(server.context, { owner: undefined })
})
afterAll(() => server[Symbol.asyncDispose]())

it('makes permission schemes with people by name, and changes single grants only', async () => {
  const kind = onServer('permissionScheme')
  const [role] = await server.read(onServer('projectRole'))
  const grant = (type: string, parameter: JsonObject[string]) => ({
    permission: 'BROWSE_PROJECTS',
    holder: { type, parameter },
  })
  const grants = [
    grant('user', reference('user', ann)),
    grant('group', reference('group', 'testers')),
    grant('projectRole', reference('projectRole', role?.id ?? '')),
  ]
  const data = { name: 'Homes', description: 'of us', grants }
  const id = await createObject(server, kind, data)
  const more = { ...data, description: '', grants: [...grants, grant('reporter', '')] }
  expect(await converge(server, kind, id, more)).toEqual([
    `PUT /rest/api/2/permissionscheme/${id}`,
    `POST /rest/api/2/permissionscheme/${id}/permission`,
  ])
  expect(await takeOut(server, kind, id, { ...more, grants: grants.slice(1) })).toHaveLength(2)
  await expectReadAlike(server, kind)
})

it('writes what is on screens, and never a screen', async () => {
  const kind = onServer('screen')
  const [screen] = await server.read(kind)
  const { data, id = '' } = screen ?? {}
  const tabs = [
    { name: 'More', fields: [reference('field', 'labels')] },
    { name: 'Field Tab', fields: [reference('field', 'priority'), reference('field', 'summary')] },
  ]
  await takeOut(server, kind, id, { ...data, tabs })
  await expectReadAlike(server, kind)
  await expect(kind.writer?.create(server.context, data ?? {})).rejects.toThrow('never made')
})

it('makes fields, and tells contexts and options as far as they are surely known', async () => {
  const kind = onServer('field')
  const makeField = (name: string) =>
    createObject(server, kind, {
      name,
      type: `${types}select`,
      description: 'one of several',
      searcherKey: `${types}multiselectsearcher`,
    })
  const [one, several, empty] = [
    await makeField('Colour'),
    await makeField('Shape'),
    await makeField('Nothing'),
  ]
  const { site } = server.twin
  for (const fieldId of [one, several]) {
    const [context] = contextsOf(site, fieldId)
    const parent = addOption(site, context?.id ?? '', { value: 'Red' })
    addOption(site, context?.id ?? '', { value: 'Dark', parentId: parent.id })
    addOption(site, context?.id ?? '', { value: 'Blue', disabled: true })
  }
  addContext(site, several, { name: 'Other', projectIds: [project.id] })
  const contexts = await server.read(onServer('fieldContext'))
  const told = (id: string) => contexts.find(({ owner }) => owner?.id === id)
  const option = (value: string, disabled = false, children: readonly JsonObject[] = []) => ({
    value,
    disabled,
    children,
  })
  expect(told(one)).toMatchObject({
    naturalKey: 'global',
    protection: 'none',
    data: {
      name: unseen,
      allProjects: true,
      projects: [],
      options: [option('Red', false, [{ value: 'Dark', disabled: false }]), option('Blue', true)],
      default: unseen,
    },
  })
  for (const id of [several, empty]) {
    expect(told(id)).toMatchObject({ protection: 'locked', data: { options: unseen } })
  }
  await expectReadAlike(server, kind)
  const field = (await named('field', 'Nothing')) ?? raise('the field')
  await kind.writer?.remove?.(server.context, field)
  expect(await named('field', 'Nothing')).toBeUndefined()
})

it('reads what it does not write: notification, security schemes, dashboards', async () => {
  const level = { name: 'Inner', description: 'few', members: [] }
  addSecurityScheme(server.twin.site, { name: 'Secret', description: '', levels: [level] })
  expect(await named('issueSecurityScheme', 'Secret')).toMatchObject({
    protection: 'locked',
    data: { levels: [{ name: 'Inner', description: 'few', members: unseen }], defaultLevel: '' },
  })
  const [notifications] = await server.read(onServer('notificationScheme'))
  expect(notifications).toMatchObject({ naturalKey: 'default', protection: 'default' })
  expect(notifications?.data.notifications).toContainEqual({
    event: '1',
    type: 'Reporter',
    recipient: '',
  })
  const [dashboard] = await server.read(onServer('dashboard'))
  expect(dashboard).toMatchObject({ protection: 'locked', data: { gadgets: unseen } })
})

it('writes components, versions and properties of a project', async () => {
  ofProject()
  const component = { name: 'Front', description: '', lead: null, assigneeType: 'PROJECT_DEFAULT' }
  const led = { ...component, lead: reference('user', ann), assigneeType: 'COMPONENT_LEAD' }
  const version = {
    name: '1.0',
    description: 'first',
    startDate: '2026-01-02',
    releaseDate: '',
    released: false,
    archived: false,
  }
  const property = (value: unknown) => ({
    key: 'app.setting',
    value: { $text: 'plain', parts: [JSON.stringify(value)], unclear: [] },
  })
  const parts: readonly (readonly [string, JsonObject, JsonObject])[] = [
    ['component', led, component],
    ['version', version, { ...version, releaseDate: '2026-03-04', released: true }],
    ['projectProperty', property({ on: true }), property({ on: false })],
  ]
  for (const [name, first, then] of parts) {
    const kind = onServer(name)
    const id = await createObject(server, kind, first)
    expect(await converge(server, kind, id, then)).toHaveLength(1)
    const [object] = await expectReadAlike(server, kind)
    await kind.writer?.remove?.(server.context, object ?? raise(name))
    expect(await server.read(kind)).toEqual([])
  }
})

it('makes projects with what REST takes, and changes what it can change', async () => {
  const kind = onServer('project')
  const category = await createObject(server, onServer('projectCategory'), {
    name: 'Ours',
    description: '',
  })
  const permissionScheme = (await named('permissionScheme', 'Homes'))?.id ?? ''
  const [role] = await server.read(onServer('projectRole'))
  const [home] = await server.read(kind)
  const security = (await named('issueSecurityScheme', 'Secret'))?.id ?? ''
  const actors = [
    { role: reference('projectRole', role?.id ?? ''), actor: reference('user', ann) },
    { role: reference('projectRole', role?.id ?? ''), actor: reference('group', 'testers') },
  ]
  const data = {
    ...(home?.data ?? {}),
    key: 'NEW',
    name: 'New',
    url: 'https://example.com/new',
    lead: reference('user', ann),
    category: reference('projectCategory', category),
    permissionScheme: reference('permissionScheme', permissionScheme),
    issueSecurityScheme: reference('issueSecurityScheme', security),
    actors,
  }
  const id = await createObject(server, kind, data)
  expect(await converge(server, kind, id, { ...data, description: 'changed' })).toHaveLength(1)
  const now = await named('project', 'New')
  expect(now?.data).toMatchObject({ fieldScheme: unseen, issueTypeScreenScheme: unseen })
  await takeOut(server, kind, id, { ...now?.data, actors: actors.slice(1) })
  // What the account is not shown cannot be put back, so that it stays as it is.
  const current = await readOne(server, kind, id)
  const hidden = { permissionScheme: unseen, issueTypeScheme: unseen, priorityScheme: unseen }
  const others = {
    permissionScheme: reference('permissionScheme', '0'),
    issueTypeScheme: reference('issueTypeScheme', '77'),
    priorityScheme: reference('priorityScheme', '77'),
  }
  const update = { ...server.context, step: { ...server.context.step, action: 'update' as const } }
  await kind.writer?.converge(
    update,
    { ...current, data: { ...current.data, ...hidden } },
    { ...current.data, ...others, description: 'seen' },
  )
  const { data: then } = await readOne(server, kind, id)
  expect(then).toEqual({ ...current.data, description: 'seen' })
  await expectReadAlike(server, kind)
  await kind.writer?.remove?.(server.context, now ?? raise('the project'))
  expect(await named('project', 'New')).toBeUndefined()
})

it('gives a project its first security and notification scheme, and no other security scheme', async () => {
  const kind = onServer('project')
  const notifications = addNotificationScheme(server.twin.site, { name: 'Mails', description: '' })
  project.schemes.notificationSchemeId = null
  const reread = () => readOne(server, kind, project.id)
  const { data } = await reread()
  expect(data).toMatchObject({ issueSecurityScheme: null, notificationScheme: null })
  const [secret, other] = ['Secret', 'Other'].map((name) => {
    const levels = [{ name: 'Inner', description: '', members: [] }]
    return addSecurityScheme(server.twin.site, { name: `First ${name}`, description: '', levels })
  })
  const having = (id: string) => ({
    ...data,
    issueSecurityScheme: reference('issueSecurityScheme', id),
    notificationScheme: reference('notificationScheme', notifications.id),
  })
  expect(await converge(server, kind, project.id, having(secret?.id ?? ''))).toEqual([
    `PUT /rest/api/2/project/${project.id}`,
  ])
  const before = server.writes.length
  await kind.writer?.converge(server.context, await reread(), having(other?.id ?? ''))
  expect(server.writes).toHaveLength(before)
  await expectReadAlike(server, kind)
})

it('changes a workflow scheme in use through its draft, and discards that', async () => {
  const kind = onServer('workflowScheme')
  const { site } = server.twin
  const jira = systemWorkflow(site).id
  const details = { name: 'Flows', description: '', defaultWorkflowId: jira, issueTypes: {} }
  const { id } = addWorkflowScheme(site, details)
  project.schemes.workflowSchemeId = id
  const { data } = await readOne(server, kind, id)
  expect(data.draft).toBeNull()
  const workflow = data.defaultWorkflow ?? null
  const [story] = await server.read(onServer('issueType'))
  const draft = {
    defaultWorkflow: workflow,
    mappings: [{ issueType: reference('issueType', story?.id ?? ''), workflow }],
  }
  const path = `/rest/api/2/workflowscheme/${id}`
  expect(await converge(server, kind, id, { ...data, draft })).toEqual([`PUT ${path}/draft`])
  const written = await readOne(server, kind, id)
  expect(written).toMatchObject({
    data: { mappings: [], draft },
    facts: { draftBy: expect.any(String) },
  })
  const none = { ...draft, mappings: [] }
  expect(await converge(server, kind, id, { ...data, draft: none })).toEqual([`PUT ${path}/draft`])
  await expectReadAlike(server, kind)
  // What is in force stays, whoever asks.
  const changed = { ...written.data, mappings: draft.mappings }
  await expect(
    kind.writer?.converge(server.context, await readOne(server, kind, id), changed),
  ).rejects.toMatchObject({ failure: { code: 'jira.rejected' } })
  expect(await converge(server, kind, id, { ...data, draft: null })).toEqual([
    `DELETE ${path}/draft`,
  ])
  project.schemes.workflowSchemeId = null
  const unused = { ...data, mappings: draft.mappings }
  expect(await converge(server, kind, id, unused)).toEqual([`PUT ${path}`])
  // Nobody sees it any more, and its name is taken.
  await expect(kind.writer?.create(server.context, data)).rejects.toMatchObject({
    failure: {
      code: 'jira.rejected',
      details: expect.arrayContaining([expect.stringContaining('Decide for another name')]),
    },
  })
})

it('deletes no permission scheme that a project has', async () => {
  const kind = onServer('permissionScheme')
  const scheme = (await named('permissionScheme', 'Homes')) ?? raise('the scheme')
  const { permissionSchemeId } = project.schemes
  project.schemes.permissionSchemeId = scheme.id
  await expect(kind.writer?.remove?.(server.context, scheme)).rejects.toMatchObject({
    failure: { code: 'jira.conflict', details: ['Projects use it: HOME.'] },
  })
  project.schemes.permissionSchemeId = permissionSchemeId
  await kind.writer?.remove?.(server.context, scheme)
  expect(await named('permissionScheme', 'Homes')).toBeUndefined()
})

it('makes filters and boards that are found again', async () => {
  const kind = onServer('filter')
  const objects = [
    ...(await server.read(onServer('user'))),
    ...(await server.read(onServer('project'))),
  ]
  const jql = (text: string) => parseJql(text, { ...lookupAmong(objects), peopleByName: true })
  const data = {
    name: 'Mine',
    description: '',
    jql: jql('project = HOME AND assignee = ann'),
    owner: reference('user', server.context.accountId),
    sharePermissions: [{ type: 'group', group: reference('group', 'jira-administrators') }],
    editPermissions: [{ type: 'user', user: reference('user', ann) }],
  }
  expect(data.jql.parts).toContainEqual({ $ref: 'user', id: ann, as: 'id', text: '' })
  const id = await createObject(server, kind, data)
  const all = { ...data, sharePermissions: [{ type: 'authenticated' }], editPermissions: [] }
  await converge(server, kind, id, all)
  await expectReadAlike(server, kind)

  ofProject()
  const board = onServer('board')
  const boardId = await createObject(server, board, {
    name: 'Home board',
    type: 'kanban',
    filter: reference('filter', id),
  })
  const [read] = await expectReadAlike(server, board)
  expect(read).toMatchObject({
    id: boardId,
    owner: { id: project.id },
    data: { quickFilters: unseen },
  })
  await board.writer?.remove?.(server.context, read ?? raise('the board'))
  expect(await server.read(board)).toEqual([])
})

const raise = (what: string): never => {
  throw new Error(`${what} is missing`)
}
