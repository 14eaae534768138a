import { afterEach, beforeEach, expect, test } from 'vitest'
import { addIssues, countIssues } from '#twin/issues/state'
import { idNamed, makeProject, type OpenSite, openSite } from './open-site.ts'
import { createPayload, type KnownStatus } from './workflow-payload.ts'

let site: OpenSite
let bug: string
let known: KnownStatus[]

beforeEach(async () => {
  site = await openSite()
  bug = idNamed((await site.admin('GET', '/issuetype')).body, 'Bug')
  known = (await site.admin('GET', '/statuses/search')).body.values
  for (const name of ['To Do', 'Done']) {
    const status = known.find((one) => one.name === name) as KnownStatus
    await site.admin('POST', '/workflows/create', createPayload(`Only ${name}`, [status]))
  }
})
afterEach(() => site.twin.stop())

const statusId = (name: string) => idNamed(known, name)

async function makeScheme(name: string, body: object = {}): Promise<number> {
  const answer = await site.admin('POST', '/workflowscheme', { name, ...body })
  expect(answer.status).toBe(201)
  return answer.body.id
}

function assign(projectId: string, workflowSchemeId?: number) {
  return site.admin('PUT', '/workflowscheme/project', {
    projectId,
    ...(workflowSchemeId === undefined ? {} : { workflowSchemeId: String(workflowSchemeId) }),
  })
}

async function finishTask(location: string | null): Promise<string> {
  const path = new URL(location ?? '').pathname
  let status = ''
  for (let count = 0; count < 3; count += 1) status = (await site.admin('GET', path)).body.status
  return status
}

test('a new scheme falls back to jira; names are unique whatever their case', async () => {
  const id = await makeScheme('S', { issueTypeMappings: { [bug]: 'Only Done' } })
  expect((await site.admin('GET', `/workflowscheme/${id}`)).body).toMatchObject({
    id,
    defaultWorkflow: 'jira',
    issueTypeMappings: { [bug]: 'Only Done' },
    draft: false,
  })
  for (const body of [
    { name: 's' },
    {},
    { name: 'T', defaultWorkflow: 'none' },
    { name: 'T', issueTypeMappings: { 1: 'jira' } },
  ]) {
    expect((await site.admin('POST', '/workflowscheme', body)).status).toBe(400)
  }
  const read = (
    await site.admin('POST', '/workflowscheme/read', { workflowSchemeIds: [String(id), '1'] })
  ).body
  expect(read).toHaveLength(1)
  expect(read[0]).toMatchObject({ id: String(id), defaultWorkflow: { name: 'jira' } })
  expect(read[0].workflowsForIssueTypes[0].issueTypeIds).toEqual([bug])
})

test('the default scheme has no id, and is where a project without a scheme goes', async () => {
  const projectId = await makeProject(site, 'ABC')
  const before = (await site.admin('GET', `/workflowscheme/project?projectId=${projectId}`)).body
  expect(before.values[0].workflowScheme.name).toContain('ABC')
  expect((await assign(projectId)).status).toBe(204)
  const after = (await site.admin('GET', `/workflowscheme/project?projectId=${projectId}`)).body
  expect(after.values[0].workflowScheme).toMatchObject({ name: 'Default Workflow Scheme' })
  expect(after.values[0].workflowScheme.id).toBeUndefined()
  const bare = await site.admin('GET', '/workflowscheme/project')
  expect(bare.body.errors).toEqual({ projectId: 'The ID of a project has to be provided.' })
})

test('an active scheme is edited through its draft, which is published as a task', async () => {
  const projectId = await makeProject(site, 'ABC')
  const id = await makeScheme('S', { defaultWorkflow: 'Only To Do' })
  expect((await site.admin('POST', `/workflowscheme/${id}/createdraft`)).status).toBe(400)
  expect((await assign(projectId, id)).status).toBe(204)
  const state = { projectId, issueTypeId: bug }
  addIssues(site.twin.site, { ...state, statusId: statusId('To Do'), count: 2 })
  const put = (body: object) => site.admin('PUT', `/workflowscheme/${id}/default`, body)
  expect((await put({ workflow: 'Only Done' })).status).toBe(400)
  const draft = await put({ workflow: 'Only Done', updateDraftIfNeeded: true })
  expect(draft.body).toMatchObject({ draft: true, originalDefaultWorkflow: 'Only To Do' })
  expect((await site.admin('GET', `/workflowscheme/${id}`)).body.defaultWorkflow).toBe('Only To Do')
  const publish = (body: object, query = '') =>
    site.admin('POST', `/workflowscheme/${id}/draft/publish${query}`, body)
  const refused = await publish({})
  expect(refused.status).toBe(400)
  expect(refused.body.errorMessages[0]).toBe(
    `Issue type with ID '${bug}' is missing the mappings required for statuses with IDs ${statusId('To Do')}.`,
  )
  const statusMappings = [
    { issueTypeId: bug, statusId: statusId('To Do'), newStatusId: statusId('Done') },
  ]
  expect((await publish({ statusMappings }, '?validateOnly=true')).status).toBe(204)
  const started = await publish({ statusMappings })
  expect(started.status).toBe(303)
  expect(started.body.status).toBe('ENQUEUED')
  expect(await finishTask(started.headers.get('location'))).toBe('COMPLETE')
  expect(countIssues(site.twin.site, { ...state, statusId: statusId('Done') })).toBe(2)
  expect((await site.admin('GET', `/workflowscheme/${id}/draft`)).status).toBe(404)
  expect((await site.admin('DELETE', `/workflowscheme/${id}`)).status).toBe(400)
})

test('the new update: required mappings, stale version, immediate and as a task', async () => {
  const projectId = await makeProject(site, 'ABC')
  const id = await makeScheme('S', { defaultWorkflow: 'Only To Do' })
  await assign(projectId, id)
  const list = (await site.admin('GET', '/workflows/search')).body.values
  const defaultWorkflowId = idNamed(list, 'Only Done')
  const [scheme] = (await site.admin('POST', '/workflowscheme/read', { projectIds: [projectId] }))
    .body
  const wanted = { id: String(id), defaultWorkflowId, workflowsForIssueTypes: [] }
  const needed = (await site.admin('POST', '/workflowscheme/update/mappings', wanted)).body
  expect(needed.statusMappingsByWorkflows).toEqual([
    {
      sourceWorkflowId: idNamed(list, 'Only To Do'),
      targetWorkflowId: defaultWorkflowId,
      statusIds: [statusId('To Do')],
    },
  ])
  const update = (version: object, more: object = {}) =>
    site.admin('POST', '/workflowscheme/update', {
      ...wanted,
      name: 'S2',
      description: '',
      version,
      ...more,
    })
  expect((await update({ ...scheme.version, versionNumber: 7 })).status).toBe(409)
  addIssues(site.twin.site, { projectId, issueTypeId: bug, statusId: statusId('To Do'), count: 1 })
  const refused = await update(scheme.version)
  expect(refused.status).toBe(400)
  expect(refused.body.errorMessages[0]).toContain('is missing the mappings required for statuses')
  const statusMappingsByWorkflows = [
    {
      oldWorkflowId: idNamed(list, 'Only To Do'),
      newWorkflowId: defaultWorkflowId,
      statusMappings: [{ oldStatusId: statusId('To Do'), newStatusId: statusId('Done') }],
    },
  ]
  const started = await update(scheme.version, { statusMappingsByWorkflows })
  expect(started.status).toBe(303)
  expect((await update(scheme.version)).status).toBe(409)
  expect(await finishTask(started.headers.get('location'))).toBe('COMPLETE')
  const [after] = (await site.admin('POST', '/workflowscheme/read', { projectIds: [projectId] }))
    .body
  expect(after).toMatchObject({ name: 'S2', defaultWorkflow: { id: defaultWorkflowId } })
  const empty = { ...wanted, defaultWorkflowId, name: 'S3', description: '' }
  const again = await site.admin('POST', '/workflowscheme/update', {
    ...empty,
    version: after.version,
  })
  expect(again.status).toBe(200)
})

test('a project with issues is switched, not assigned; one task at a time', async () => {
  const projectId = await makeProject(site, 'ABC')
  const id = await makeScheme('S', { defaultWorkflow: 'Only Done' })
  const state = { projectId, issueTypeId: bug }
  addIssues(site.twin.site, { ...state, statusId: statusId('Backlog'), count: 5 })
  expect((await assign(projectId, id)).status).toBe(400)
  const body = { projectId, targetSchemeId: String(id) }
  const change = (more: object = {}) =>
    site.admin('POST', '/workflowscheme/project/switch', { ...body, ...more })
  expect((await change()).status).toBe(400)
  const mappingsByIssueTypeOverride = [
    {
      issueTypeId: bug,
      statusMappings: [{ oldStatusId: statusId('Backlog'), newStatusId: statusId('Done') }],
    },
  ]
  const started = await change({ mappingsByIssueTypeOverride })
  expect(started.status).toBe(303)
  const conflict = await change({ mappingsByIssueTypeOverride })
  expect(conflict.status).toBe(409)
  expect(conflict.body.errors.conflictingTaskId).toBe(started.body.id)
  site.clock.advance(5000)
  const usages = (await site.admin('GET', `/workflowscheme/${id}/projectUsages`)).body
  expect(usages.projects.values).toEqual([{ id: projectId }])
  expect(countIssues(site.twin.site, { ...state, statusId: statusId('Done') })).toBe(5)
})

test('parts of an inactive scheme: default, issue type and workflow', async () => {
  const id = await makeScheme('S')
  const base = `/workflowscheme/${id}`
  const call = async (method: string, path: string, body?: object) =>
    (await site.admin(method, `${base}${path}`, body)).body
  await call('PUT', '/default', { workflow: 'Only Done' })
  expect(await call('GET', '/default')).toEqual({ workflow: 'Only Done' })
  await call('DELETE', '/default')
  expect(await call('GET', '/default')).toEqual({ workflow: 'jira' })
  await call('PUT', `/issuetype/${bug}`, { workflow: 'Only Done' })
  expect(await call('GET', '/workflow?workflowName=Only%20Done')).toEqual({
    workflow: 'Only Done',
    issueTypes: [bug],
    defaultMapping: false,
  })
  await call('PUT', '/workflow?workflowName=Only%20To%20Do', { issueTypes: [bug] })
  expect((await call('GET', `/issuetype/${bug}`)).workflow).toBe('Only To Do')
  await call('DELETE', '/workflow?workflowName=Only%20To%20Do')
  expect((await site.admin('GET', `${base}/issuetype/${bug}`)).status).toBe(404)
  expect((await site.admin('PUT', `${base}/default`, { workflow: 'none' })).status).toBe(404)
  expect((await site.admin('DELETE', base)).status).toBe(204)
  expect((await site.admin('GET', base)).status).toBe(404)
})
