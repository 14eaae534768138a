import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDataCenterSite } from '#twin/data-center/create-site'
import { userOf } from '#twin/data-center/users/state'
import { addIssues } from '#twin/issues/state'
import { type DataCenterTwin, startTwin } from '#twin/serve'
import { accounts } from '#twin/users/state'
import type { Caller } from './client.ts'
import { anonymously, closeJudged, withPassword, withToken } from './data-center-client.ts'
import { idNamed } from './open-site.ts'
import { businessTemplate, plantProject } from './plant-project.ts'

let twin: DataCenterTwin
let admin: Caller
let member: Caller

beforeAll(async () => {
  twin = await startTwin({ site: createDataCenterSite({ name: 'works' }) })
  admin = withToken(twin)
  const account = Object.values(accounts.of(twin.site)).find(({ emailAddress }) =>
    emailAddress.startsWith('user@'),
  )
  if (account === undefined) throw new Error('the site has no ordinary user')
  const { name, password } = userOf(twin.site, account)
  member = withPassword(twin, name, password)
})
afterAll(() => closeJudged(twin))

async function named(path: string, name: string): Promise<string> {
  return idNamed((await admin('GET', path)).body, name)
}

async function statusOf(caller: Caller, method: string, path: string, body?: unknown) {
  return (await caller(method, path, body)).status
}

describe('issue types', () => {
  test('a type is made, joins the default scheme, is changed and goes', async () => {
    const made = await admin('POST', '/issuetype', { name: 'Risk', type: 'standard' })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ name: 'Risk', subtask: false })
    expect(made.body).not.toHaveProperty('hierarchyLevel')
    expect(made.body.self).toBe(`${twin.address}/rest/api/2/issuetype/${made.body.id}`)
    const whole = await admin('GET', '/issuetypescheme/10000')
    expect(whole.body.issueTypes.map(({ id }: { id: string }) => id)).toContain(made.body.id)
    const path = `/issuetype/${made.body.id}`
    const changed = await admin('PUT', path, { name: 'Hazard' })
    expect(changed.body).toMatchObject({ name: 'Hazard', description: '' })
    expect(await statusOf(admin, 'DELETE', path)).toBe(204)
    expect(await statusOf(admin, 'GET', path)).toBe(404)
  })

  test.each([
    ['a taken name', { name: 'bug' }, 409],
    ['no name', { type: 'standard' }, 400],
    ['a type that is none', { name: 'Odd', type: 'epic' }, 400],
  ])('%s is refused', async (_, body, status) => {
    expect(await statusOf(admin, 'POST', '/issuetype', body)).toBe(status)
  })

  test('a page is found by name and project; an old version has none', async () => {
    const page = await admin('GET', '/issuetype/page?query=sub&maxResults=1')
    expect(page.body).toMatchObject({ startAt: 0, maxResults: 1, total: 1, isLast: true })
    expect(page.body.values[0].subtask).toBe(true)
    twin.site.state.dataCenter.version = '8.14.1'
    expect(await statusOf(admin, 'GET', '/issuetype/page')).toBe(404)
    twin.site.state.dataCenter.version = '10.3.19'
  })
})

describe('issue type schemes', () => {
  test('a scheme is made, given to projects and taken from them', async () => {
    const one = plantProject(twin.site, { key: 'ONE', templateKey: businessTemplate })
    const two = plantProject(twin.site, { key: 'TWO' })
    const [task, bug] = [await named('/issuetype', 'Task'), await named('/issuetype', 'Bug')]
    const made = await admin('POST', '/issuetypescheme', {
      name: 'Lean',
      issueTypeIds: [bug, task],
      defaultIssueTypeId: task,
    })
    expect(made.status).toBe(200)
    expect(made.body.issueTypes.map(({ id }: { id: string }) => id)).toEqual([bug, task])
    expect(made.body.defaultIssueType.id).toBe(task)
    const path = `/issuetypescheme/${made.body.id}`
    const projects = `${path}/associations`
    expect(await statusOf(admin, 'POST', projects, { idsOrKeys: ['ONE', two.id] })).toBe(200)
    const listed = await admin('GET', projects)
    expect(listed.body.map(({ key }: { key: string }) => key)).toEqual(['ONE', 'TWO'])
    expect(await statusOf(admin, 'PUT', projects, { idsOrKeys: ['TWO'] })).toBe(200)
    expect(one.schemes.issueTypeSchemeId).toBe('10000')
    expect(await statusOf(admin, 'DELETE', `${projects}/ONE`)).toBe(404)
    addIssues(twin.site, { projectId: two.id, issueTypeId: bug, statusId: '1', count: 3 })
    const without = { name: 'Lean', issueTypeIds: [task] }
    expect(await statusOf(admin, 'PUT', path, without)).toBe(400)
    expect(await statusOf(admin, 'DELETE', path)).toBe(204)
    expect(two.schemes.issueTypeSchemeId).toBe('10000')
  })

  test('the list shows types and default only when it is asked', async () => {
    const { body } = await admin('GET', '/issuetypescheme')
    expect(Object.keys(body.schemes[0])).not.toContain('issueTypes')
    const expanded = await admin('GET', '/issuetypescheme?expand=schemes.issueTypes')
    expect(expanded.body.schemes[0].issueTypes.length).toBeGreaterThan(3)
  })

  test.each([
    ['DELETE', '/issuetypescheme/10000', undefined, 403],
    ['DELETE', '/issuetypescheme/10000/associations', undefined, 403],
    ['GET', '/issuetypescheme/77', undefined, 404],
    ['POST', '/issuetypescheme', { name: 'Empty', issueTypeIds: [] }, 400],
    ['POST', '/issuetypescheme', { name: 'Wrong', issueTypeIds: ['77'] }, 400],
    ['POST', '/issuetypescheme/10000/associations', { idsOrKeys: ['NONE'] }, 400],
  ])('%s %s with %j is %i', async (method, path, body, status) => {
    expect(await statusOf(admin, method, path, body)).toBe(status)
  })
})

describe('statuses and workflows', () => {
  test('statuses are listed with their categories, whole and by page', async () => {
    const { body } = await admin('GET', '/status')
    const done = body.find(({ name }: { name: string }) => name === 'Done')
    expect(done.statusCategory.key).toBe('done')
    expect((await admin('GET', '/status/Done')).body).toEqual(done)
    expect((await admin('GET', '/status/page?query=done')).body.values).toEqual([done])
    expect((await admin('GET', '/statuscategory/done')).body.id).toBe(3)
    expect(await statusOf(admin, 'POST', '/status', { name: 'New' })).toBe(405)
  })

  test('of workflows there is a list, without steps and transitions', async () => {
    const { body } = await admin('GET', '/workflow')
    const system = body.find((one: { default: boolean }) => one.default)
    expect(system).toMatchObject({ name: 'jira', steps: expect.any(Number) })
    expect(Object.keys(system).sort()).toEqual(['default', 'description', 'name', 'steps'])
    expect((await admin('GET', '/workflow?workflowName=jira')).body).toEqual(system)
    expect(await statusOf(admin, 'GET', '/workflow?workflowName=none')).toBe(404)
    twin.site.switches.extra.workflowByName = 'list'
    expect((await admin('GET', '/workflow?workflowName=jira')).body).toEqual([system])
  })
})

describe('workflow schemes', () => {
  test('workflows are named; an active scheme is changed in its draft only', async () => {
    const bug = await named('/issuetype', 'Bug')
    const details = { name: 'Flow', defaultWorkflow: 'jira', issueTypeMappings: { [bug]: 'jira' } }
    const made = await admin('POST', '/workflowscheme', details)
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ ...details, draft: false })
    const path = `/workflowscheme/${made.body.id}`
    const project = plantProject(twin.site, { key: 'FLOW' })
    project.schemes.workflowSchemeId = String(made.body.id)
    const ofProject = await admin('GET', '/project/FLOW/workflowscheme')
    expect(ofProject.body).toMatchObject({ id: made.body.id, name: 'Flow' })
    expect(await statusOf(admin, 'PUT', path, { issueTypeMappings: {} })).toBe(400)
    const changed = await admin('PUT', path, { issueTypeMappings: {}, updateDraftIfNeeded: true })
    expect(changed.body).toMatchObject({
      draft: true,
      issueTypeMappings: {},
      originalIssueTypeMappings: { [bug]: 'jira' },
      lastModifiedUser: { name: twin.credentials.userName },
    })
    expect(changed.body.lastModifiedUser).not.toHaveProperty('accountId')
    expect((await admin('GET', path)).body.issueTypeMappings).toEqual({ [bug]: 'jira' })
    const mappings = await admin('GET', `${path}/workflow`)
    expect(mappings.body).toEqual([{ workflow: 'jira', issueTypes: [bug], defaultMapping: true }])
    expect(await statusOf(admin, 'POST', `${path}/draft/publish`)).toBe(404)
    expect(await statusOf(admin, 'DELETE', `${path}/draft`)).toBe(204)
    expect((await admin('PUT', `${path}/draft`, { description: 'x' })).body.draft).toBe(true)
    expect(await statusOf(admin, 'DELETE', path)).toBe(400)
    const rest = await admin(
      'DELETE',
      `${path}/workflow?workflowName=jira&updateDraftIfNeeded=true`,
    )
    expect(rest.body).toMatchObject({ draft: true, issueTypeMappings: {} })
  })

  test.each([
    ['GET', '/workflowscheme', undefined, 405],
    ['PUT', '/project/FLOW/workflowscheme', { id: 1 }, 405],
    ['POST', '/workflowscheme', { name: 'Odd', defaultWorkflow: 'none' }, 400],
    ['GET', '/workflowscheme/77', undefined, 404],
  ])('%s %s with %j is %i', async (method, path, body, status) => {
    expect(await statusOf(admin, method, path, body)).toBe(status)
  })
})

describe('callers', () => {
  test.each([
    ['GET', '/issuetype', 401, 200],
    ['POST', '/issuetype', 401, 403],
    ['GET', '/issuetypescheme', 401, 403],
    ['GET', '/status', 200, 200],
    ['GET', '/workflow', 401, 401],
    ['GET', '/workflowscheme/1', 401, 401],
    ['GET', '/screens', 401, 401],
    ['GET', '/field', 401, 200],
    ['GET', '/resolution', 200, 200],
    ['GET', '/priority', 401, 200],
    ['GET', '/permissionscheme', 401, 403],
  ])('%s %s answers %i to nobody and %i to a user', async (method, path, nobody, user) => {
    expect(await statusOf(anonymously(twin), method, path)).toBe(nobody)
    expect(await statusOf(member, method, path)).toBe(user)
  })
})
