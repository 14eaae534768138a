import { expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { unusedAnswer as anyAnswer } from '#kinds/answer-members'
import { fieldSchemeKind } from '#kinds/field-scheme/index'
import { groupKind } from '#kinds/group/index'
import { issueTypeKind } from '#kinds/issue-type/index'
import { issueTypeSchemeKind } from '#kinds/issue-type-scheme/index'
import { issueTypeScreenSchemeKind } from '#kinds/issue-type-screen-scheme/index'
import type { Kind } from '#kinds/kind'
import { notificationSchemeKind } from '#kinds/notification-scheme/index'
import { permissionSchemeKind } from '#kinds/permission-scheme/index'
import { prioritySchemeKind } from '#kinds/priority-scheme/index'
import { projectKind as kind } from '#kinds/project/index'
import { projectCategoryKind } from '#kinds/project-category/index'
import { projectRoleKind } from '#kinds/project-role/index'
import { statusKind } from '#kinds/status/index'
import { workflowKind } from '#kinds/workflow/index'
import { workflowSchemeKind } from '#kinds/workflow-scheme/index'
import { addIssues, countIssues } from '#twin/issues/state'
import { countWrites } from '#twin/write-log'
import { oneStatusFlow } from './one-status-flow.ts'
import {
  awkwardNames,
  converge,
  createObject,
  type OpenSite,
  openSite,
  readOne,
  writerOf,
} from './open-site.ts'

const find = async (
  site: OpenSite,
  of: Kind,
  fits: (object: ConfigObject) => boolean = () => true,
): Promise<JsonObject> => {
  const others = [projectRoleKind].filter((other) => other !== of)
  const object = (await site.read(of, ...others)).find(fits)
  if (!object) throw new Error(`no ${of.model.kind}`)
  return reference(object.kind, object.id)
}

const isDefault = (object: ConfigObject): boolean => object.protection === 'default'

/** Data of a project on the standard schemes of a site. */
const plainProject = async (site: OpenSite, key: string, name: string): Promise<JsonObject> => ({
  key,
  name,
  description: '',
  url: '',
  lead: reference('user', site.context.accountId),
  projectTypeKey: 'software',
  assigneeType: 'UNASSIGNED',
  category: null,
  issueTypeScheme: await find(site, issueTypeSchemeKind, isDefault),
  issueTypeScreenScheme: await find(site, issueTypeScreenSchemeKind, isDefault),
  workflowScheme: reference('workflowScheme', 'default'),
  permissionScheme: await find(site, permissionSchemeKind),
  notificationScheme: await find(site, notificationSchemeKind),
  priorityScheme: await find(site, prioritySchemeKind, isDefault),
  issueSecurityScheme: null,
  fieldScheme: await find(site, fieldSchemeKind, isDefault),
  actors: [],
})

/** A workflow scheme all of whose issues are in one status. */
const makeScheme = async (site: OpenSite, name: string) => {
  const data = { name, description: '', statusCategory: 'TODO' }
  const status = reference('status', await createObject(site, statusKind, data))
  const flow = await createObject(site, workflowKind, oneStatusFlow(name, status))
  const defaultWorkflow = reference('workflow', flow)
  const scheme = { name, description: '', defaultWorkflow, mappings: [] }
  const id = await createObject(site, workflowSchemeKind, scheme)
  return { scheme: reference('workflowScheme', id), status }
}

/** Data of a project that shares nothing with the standard. */
const ownProject = async (site: OpenSite, key: string): Promise<JsonObject> => {
  const plain = await plainProject(site, key, `Own ${key}`)
  const name = `Scheme of ${key}`
  const issueType = await find(site, issueTypeKind, ({ name: type }) => type === 'Task')
  const screens = (await site.read(issueTypeScreenSchemeKind)).find(isDefault)
  const priorities = (await site.read(prioritySchemeKind)).find(isDefault)
  const fields = (await site.read(fieldSchemeKind)).find(isDefault)
  const category = { name: `Category of ${key}`, description: '' }
  const made = async (of: Kind, data: JsonObject) =>
    reference(of.model.kind, await createObject(site, of, data))
  const role = await find(site, projectRoleKind, (object) => object.protection === 'none')
  return {
    ...plain,
    description: 'What it is for',
    url: 'https://example.com/x',
    assigneeType: 'PROJECT_LEAD',
    category: await made(projectCategoryKind, category),
    issueTypeScheme: await made(issueTypeSchemeKind, {
      name,
      description: '',
      defaultIssueType: issueType,
      issueTypes: [issueType],
    }),
    issueTypeScreenScheme: await made(issueTypeScreenSchemeKind, {
      name,
      description: '',
      mappings: screens?.data.mappings ?? [],
    }),
    workflowScheme: (await makeScheme(site, name)).scheme,
    permissionScheme: await made(permissionSchemeKind, { name, description: '', grants: [] }),
    notificationScheme: await made(notificationSchemeKind, {
      name,
      description: '',
      notifications: [],
    }),
    priorityScheme: await made(prioritySchemeKind, { ...priorities?.data, name }),
    fieldScheme: await made(fieldSchemeKind, { ...fields?.data, name }),
    actors: [
      { role, actor: reference('user', site.context.accountId) },
      { role, actor: await find(site, groupKind) },
    ],
  }
}

test('projects with any name survive the round trip', async () => {
  await using site = await openSite()
  for (const [at, name] of awkwardNames(80).entries()) {
    const data = await plainProject(site, `P${at}X`, name)
    await createObject(site, kind, { ...data, description: `${name}\n${name}` })
  }
  expect(countWrites(site.twin.site, 'POST', '/rest/api/3/project')).toBe(awkwardNames(80).length)
  expect(await writerOf(kind).readOne(site.context, '987654321')).toBeUndefined()
})

test('a project is created with its schemes in one request, without template leftovers', async () => {
  await using site = await openSite()
  const data = await ownProject(site, 'OWN')
  const before = site.writes.length
  await createObject(site, kind, data)
  const [first, ...rest] = site.writes.slice(before)
  expect(first).toBe('POST /rest/api/3/project')
  expect(rest.every((write) => /\/role\/\d+$|\/priorityscheme\/\d+$/.test(write))).toBe(true)
})

test('a project converges from the bare one and from any half of it', async () => {
  await using site = await openSite()
  for (const [at, half] of [
    (own: JsonObject, plain: JsonObject) => ({ ...plain, key: own.key ?? '' }),
    (own: JsonObject, plain: JsonObject) => ({
      ...own,
      workflowScheme: plain.workflowScheme ?? null,
    }),
    (own: JsonObject, plain: JsonObject) => ({
      ...plain,
      actors: own.actors ?? [],
      url: own.url ?? '',
    }),
  ].entries()) {
    const key = `HALF${at}`
    const plain = await plainProject(site, key, `Half ${at}`)
    const own: JsonObject = { ...(await ownProject(site, key)), name: `Half ${at}` }
    const id = await createObject(site, kind, half(own, plain))
    expect(await converge(site, kind, id, own)).not.toEqual([])
    expect(await converge(site, kind, id, own)).toEqual([])
    // And back, as far as nothing has to be taken away.
    const { actors = [] } = own
    expect(await converge(site, kind, id, { ...plain, actors })).not.toEqual([])
  }
})

test('details, category and permission scheme take one call together', async () => {
  await using site = await openSite()
  const own = await ownProject(site, 'OWN')
  const plain = await plainProject(site, 'OWN', 'Plain')
  const id = await createObject(site, kind, plain)
  const { name, description, category, permissionScheme, assigneeType } = own
  const data = {
    ...plain,
    name,
    description,
    category,
    permissionScheme,
    assigneeType,
  } as JsonObject
  expect(await converge(site, kind, id, data)).toEqual([`PUT /rest/api/3/project/${id}`])
  expect(await converge(site, kind, id, { ...data, category: null })).toHaveLength(1)
})

test('a workflow scheme is assigned to an empty project and switched with issues', async () => {
  await using site = await openSite()
  const one = await makeScheme(site, 'One')
  const two = await makeScheme(site, 'Two')
  const data = await plainProject(site, 'MOVE', 'Moving')
  const id = await createObject(site, kind, data)
  expect(await converge(site, kind, id, { ...data, workflowScheme: one.scheme })).toEqual([
    'PUT /rest/api/3/workflowscheme/project',
  ])
  const issueType = await find(site, issueTypeKind, ({ name }) => name === 'Task')
  const issueTypeId = String(issueType.id)
  const from = String(one.status.id)
  const to = String(two.status.id)
  addIssues(site.twin.site, { projectId: id, issueTypeId, statusId: from, count: 5 })
  const wanted = { ...data, workflowScheme: two.scheme }
  const current = await readOne(site, kind, id)
  expect(current.facts.issueCount).toBe(5)
  await expect(writerOf(kind).converge(site.context, current, wanted)).rejects.toMatchObject({
    failure: { code: 'jira.rejected' },
  })
  const statusMappings = [{ issueTypeId, from, to }]
  const context = { ...site.context, step: { ...site.context.step, statusMappings } }
  await writerOf(kind).converge(context, current, wanted)
  expect((await readOne(site, kind, id)).data.workflowScheme).toEqual(two.scheme)
  expect(countIssues(site.twin.site, { projectId: id, statusId: to })).toBe(5)
})

test('a key that a project once had does not lead to it any more', async () => {
  await using site = await openSite()
  const data = await plainProject(site, 'BEFORE', 'Renamed')
  const id = await createObject(site, kind, data)
  const project = await readOne(site, kind, id)
  await site.context.api.call(
    { method: 'PUT', path: '/rest/api/3/project/{id}', effect: 'repeatable', answer: anyAnswer },
    { path: { id }, body: { key: 'AFTER' } },
  )
  expect(await writerOf(kind).find(site.context, project.data)).toEqual([])
  expect(await writerOf(kind).find(site.context, { ...data, key: 'AFTER' })).toEqual([id])
})

/** A priority scheme with one priority only, and the id of one that it lacks. */
const makeLeanScheme = async (site: OpenSite) => {
  const [standard] = (await site.read(prioritySchemeKind)).filter(isDefault)
  if (!standard) throw new Error('no default priority scheme')
  const [first, second] = standard.data.priorities as readonly [JsonObject, JsonObject]
  const data = { name: 'Lean', description: '', defaultPriority: first, priorities: [first] }
  return { id: await createObject(site, prioritySchemeKind, data), lacking: String(second.id) }
}

test('a project without issues moves to a priority scheme with fewer priorities, and back', async () => {
  await using site = await openSite()
  const { id } = await makeLeanScheme(site)
  const data = await plainProject(site, 'PRIO', 'Priorities')
  const project = await createObject(site, kind, data)
  const wanted = { ...data, priorityScheme: reference('priorityScheme', id) }
  const path = (scheme: JsonObject) => `PUT /rest/api/3/priorityscheme/${scheme.id}`
  expect(await converge(site, kind, project, wanted)).toEqual([path(wanted.priorityScheme)])
  expect(await converge(site, kind, project, data)).toEqual([path(wanted.priorityScheme)])
})

test('which priority live issues get is not guessed', async () => {
  await using site = await openSite()
  const { id, lacking } = await makeLeanScheme(site)
  const data = await plainProject(site, 'PRIO', 'Priorities')
  const project = await createObject(site, kind, data)
  const issueType = await find(site, issueTypeKind, ({ name }) => name === 'Task')
  addIssues(site.twin.site, {
    projectId: project,
    issueTypeId: String(issueType.id),
    statusId: '1',
    count: 2,
    fields: { priorityId: lacking },
  })
  const wanted = { ...data, priorityScheme: reference('priorityScheme', id) }
  const current = await readOne(site, kind, project)
  const before = site.writes.length
  await expect(writerOf(kind).converge(site.context, current, wanted)).rejects.toMatchObject({
    failure: { code: 'jira.rejected' },
  })
  expect(site.writes.length).toBe(before)
})
