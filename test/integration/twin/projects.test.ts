import { afterEach, beforeEach, expect, test } from 'vitest'
import { addIssues } from '#twin/issues/state'
import { countWrites } from '#twin/write-log'
import { createCaller } from './client.ts'
import { idNamed, kanbanTemplate, makeProject, type OpenSite, openSite } from './open-site.ts'

let site: OpenSite

beforeEach(async () => {
  site = await openSite()
})
afterEach(() => site.twin.stop())

function create(body: object) {
  return site.admin('POST', '/project', {
    key: 'NEW',
    name: 'New',
    leadAccountId: site.owner.accountId,
    projectTypeKey: 'software',
    ...body,
  })
}

test('a template makes its own workflow and schemes; scheme ids forbid a template', async () => {
  const id = await makeProject(site, 'ABC')
  const names = (await site.admin('GET', '/workflows/search?isActive=true')).body.values
  expect(names.map(({ name }: { name: string }) => name)).toEqual([
    'Software Simplified Workflow for Project ABC',
  ])
  const types = (await site.admin('GET', `/issuetypescheme/project?projectId=${id}`)).body.values
  expect(types[0].issueTypeScheme).toMatchObject({ name: 'ABC: Kanban Issue Type Scheme' })
  const both = await create({ projectTemplateKey: kanbanTemplate, issueTypeScheme: 10000 })
  expect(both.status).toBe(400)
  expect(Object.keys(both.body.errors)).toEqual(['issueTypeScheme'])
})

test('a project made of scheme ids uses them and makes nothing', async () => {
  const bug = idNamed((await site.admin('GET', '/issuetype')).body, 'Bug')
  const scheme = { name: 'S', issueTypeIds: [bug] }
  const { issueTypeSchemeId } = (await site.admin('POST', '/issuetypescheme', scheme)).body
  const workflowScheme = (await site.admin('POST', '/workflowscheme', { name: 'W' })).body.id
  const made = await create({ issueTypeScheme: Number(issueTypeSchemeId), workflowScheme })
  expect(made.status).toBe(201)
  expect(made.body).toMatchObject({ key: 'NEW', id: expect.any(Number) })
  const project = (await site.admin('GET', '/project/NEW')).body
  expect(project.issueTypes.map(({ name }: { name: string }) => name)).toEqual(['Bug'])
  expect((await site.admin('GET', '/workflows/search')).body.total).toBe(1)
  const statuses = (await site.admin('GET', `/project/${made.body.id}/statuses`)).body
  expect(statuses[0].statuses).toHaveLength(5)
})

test.each([
  ['a lower-case key', { key: 'new' }, ['projectKey']],
  ['a long key', { key: 'ABCDEFGHIJK' }, ['projectKey']],
  ['no name', { name: '' }, ['projectName']],
  ['an unknown lead', { leadAccountId: 'nobody' }, ['projectLead']],
  ['an unknown type', { projectTypeKey: 'garden' }, ['projectTypeKey']],
  ['an unknown scheme', { issueTypeScheme: 4711 }, ['issueTypeScheme']],
  ['an unknown category', { categoryId: 4711 }, ['categoryId']],
])('%s is refused', async (_, body, fields) => {
  const answer = await create(body)
  expect(answer.status).toBe(400)
  expect(answer.body.errorMessages).toEqual([])
  expect(Object.keys(answer.body.errors)).toEqual(fields)
  expect(countWrites(site.twin.site, 'POST', '/rest/api/3/project')).toBe(0)
})

test('name and key stay taken, by the trash and by former keys too', async () => {
  await makeProject(site, 'ABC')
  const twice = await create({ key: 'ABC', name: 'project abc' })
  expect(twice.body.errors).toEqual({
    projectName: 'A project with that name already exists.',
    projectKey: "Project 'Project ABC' uses this project key.",
  })
  await site.admin('PUT', '/project/ABC', { key: 'DEF' })
  expect((await site.admin('GET', '/project/ABC')).body.key).toBe('DEF')
  expect((await create({ key: 'ABC' })).status).toBe(400)
  await site.admin('DELETE', '/project/DEF')
  expect((await create({ key: 'DEF' })).status).toBe(400)
  const checked = await site.admin('GET', '/projectvalidate/key?key=DEF')
  expect(checked.status).toBe(200)
  expect(Object.keys(checked.body.errors)).toEqual(['projectKey'])
  expect((await site.admin('GET', '/projectvalidate/validProjectKey?key=DEF')).body).toBe('DEF2')
})

test('ids and keys lead to a project; keys are case-sensitive', async () => {
  const id = await makeProject(site, 'ABC')
  for (const name of [id, 'ABC']) {
    expect((await site.admin('GET', `/project/${name}`)).body.id).toBe(id)
  }
  const missing = await site.admin('GET', '/project/abc')
  expect(missing.status).toBe(404)
  expect(missing.body.errorMessages).toEqual(["No project could be found with key 'abc'."])
})

test('a project goes to the trash, comes back, is archived, and goes for good', async () => {
  const id = await makeProject(site, 'ABC')
  const bug = idNamed((await site.admin('GET', '/issuetype')).body, 'Bug')
  addIssues(site.twin.site, { projectId: id, issueTypeId: bug, statusId: '1', count: 1 })
  expect((await site.admin('DELETE', '/project/ABC')).status).toBe(204)
  expect((await site.admin('GET', '/project/ABC')).status).toBe(404)
  expect((await site.admin('GET', '/project/search?status=deleted')).body.values[0].deleted).toBe(
    true,
  )
  expect((await site.admin('POST', '/project/ABC/restore')).status).toBe(200)
  expect((await site.admin('POST', '/project/ABC/archive')).status).toBe(204)
  expect((await site.admin('DELETE', '/project/ABC')).status).toBe(400)
  expect((await site.admin('GET', '/project/search')).body.total).toBe(0)
  expect((await site.admin('POST', '/project/ABC/restore')).status).toBe(200)
  const started = await site.admin('POST', '/project/ABC/delete')
  expect(started.status).toBe(303)
  expect((await site.admin('GET', '/project/ABC')).status).toBe(200)
  site.clock.advance(5000)
  expect((await site.admin('GET', '/project/search?status=live&status=deleted')).body.total).toBe(0)
  expect((await create({ key: 'ABC' })).status).toBe(201)
})

test('archiving needs a premium plan', async () => {
  await site.twin.stop()
  site = await openSite({ plan: 'free' })
  await makeProject(site, 'ABC')
  expect((await site.admin('POST', '/project/ABC/archive')).status).toBe(403)
})

test('an update changes what it names; -1 clears the category', async () => {
  await makeProject(site, 'ABC')
  const category = (await site.admin('POST', '/projectCategory', { name: 'C' })).body
  const changed = await site.admin('PUT', '/project/ABC', {
    description: 'text',
    categoryId: Number(category.id),
  })
  expect(changed.body).toMatchObject({
    name: 'Project ABC',
    description: 'text',
    projectCategory: { id: category.id },
  })
  const cleared = await site.admin('PUT', '/project/ABC', { categoryId: -1 })
  expect(cleared.body.projectCategory).toBeUndefined()
  expect(cleared.body.description).toBe('text')
})

test('search: filters, order, caps, and what nobody signed in gets', async () => {
  for (const key of ['BBB', 'AAA', 'CCC']) await makeProject(site, key)
  const keys = async (query: string) =>
    (await site.admin('GET', `/project/search?${query}`)).body.values.map(
      ({ key }: { key: string }) => key,
    )
  expect(await keys('orderBy=-key')).toEqual(['CCC', 'BBB', 'AAA'])
  expect(await keys('keys=BBB&keys=CCC')).toEqual(['BBB', 'CCC'])
  expect(await keys('query=project%20a')).toEqual(['AAA'])
  expect(await keys('typeKey=business')).toEqual([])
  const page = (await site.admin('GET', '/project/search?maxResults=1000')).body
  expect(page).toMatchObject({ maxResults: 100, total: 3, isLast: true })
  const nobody = createCaller(site.twin.address, undefined)
  const empty = await nobody('GET', '/project/search')
  expect([empty.status, empty.body.total]).toEqual([200, 0])
  expect((await nobody('GET', '/project/AAA')).status).toBe(404)
  site.twin.site.switches.emptyProjectSearch = 'not-found'
  expect((await nobody('GET', '/project/search')).status).toBe(404)
})

test('a team-managed project has its own types and statuses, and no schemes', async () => {
  const template = 'com.pyxis.greenhopper.jira:gh-simplified-agility-kanban'
  const id = String((await create({ projectTemplateKey: template })).body.id)
  const project = (await site.admin('GET', `/project/${id}`)).body
  expect(project).toMatchObject({ style: 'next-gen', simplified: true })
  expect(project.issueTypes[0].scope).toEqual({ type: 'PROJECT', project: { id } })
  const own = (await site.admin('GET', `/statuses/search?projectId=${id}`)).body
  expect(own.total).toBe(3)
  const assign = await site.admin('PUT', '/issuetypescheme/project', {
    issueTypeSchemeId: '10000',
    projectId: id,
  })
  expect(assign.body.errorMessages).toEqual([
    'Only classic projects can have issue type schemes assigned.',
  ])
})

test('counts: search by project, type and status; the old search is gone', async () => {
  const projectId = await makeProject(site, 'ABC')
  const bug = idNamed((await site.admin('GET', '/issuetype')).body, 'Bug')
  const statuses = (await site.admin('GET', '/statuses/search')).body.values
  for (const [name, count] of [
    ['Backlog', 70],
    ['Done', 7],
  ] as const) {
    const statusId = idNamed(statuses, name)
    addIssues(site.twin.site, { projectId, issueTypeId: bug, statusId, count })
  }
  const count = async (jql: string) =>
    (await site.admin('POST', '/search/approximate-count', { jql })).body.count
  expect(await count('project = ABC')).toBe(77)
  expect(await count('project = "ABC" AND status != Done ORDER BY created')).toBe(70)
  expect(await count(`project in (ABC) and issuetype = ${bug} and status in ("Done")`)).toBe(7)
  const first = (await site.admin('GET', '/search/jql?jql=project%3DABC&fields=status')).body
  expect(first.issues[0].key).toBe('ABC-1')
  expect(first.isLast).toBe(false)
  const next = await site.admin(
    'GET',
    `/search/jql?jql=project%3DABC&nextPageToken=${first.nextPageToken}`,
  )
  expect([next.body.issues.length, next.body.isLast]).toEqual([27, true])
  for (const jql of ['', 'project =', 'project = NONE', 'order by key']) {
    expect((await site.admin('POST', '/search/jql', { jql })).status).toBe(400)
  }
  expect((await site.admin('POST', '/search/approximate-count', { jql: '' })).status).toBe(400)
  for (const jql of ['text ~ x', 'labels = x', 'assignee is EMPTY']) {
    expect((await site.admin('POST', '/search/jql', { jql })).status).toBe(501)
  }
  expect(site.twin.site.unmodelled.map(({ kind }) => kind)).toEqual(Array(3).fill('behaviour'))
  expect((await site.admin('GET', '/search?jql=project%3DABC')).status).toBe(410)
})

test('ordinary users neither create nor configure projects', async () => {
  await makeProject(site, 'ABC')
  expect((await site.user('GET', '/project/ABC')).status).toBe(200)
  for (const [method, path] of [
    ['PUT', '/project/ABC'],
    ['DELETE', '/project/ABC'],
    ['POST', '/project'],
  ] as const) {
    expect((await site.user(method, path, {})).status).toBe(403)
  }
})

test('features are set one by one, a sender address of its own can be given up', async () => {
  const id = await makeProject(site, 'ABC')
  const states = async () =>
    (await site.admin('GET', '/project/ABC/features')).body.features.map(
      ({ state }: { state: string }) => state,
    )
  const set = (key: string, state: string) =>
    site.admin('PUT', `/project/ABC/features/${key}`, { state })
  expect((await set('jsw.classic.roadmap', 'DISABLED')).status).toBe(200)
  expect((await set('jsw.classic.roadmap', 'HALF')).status).toBe(400)
  expect((await set('none', 'ENABLED')).status).toBe(404)
  expect(await states()).toEqual(['DISABLED', 'ENABLED', 'ENABLED', 'DISABLED'])
  const address = async () => (await site.admin('GET', `/project/${id}/email`)).body.emailAddress
  const first = await address()
  const put = (emailAddress: string) => site.admin('PUT', `/project/${id}/email`, { emailAddress })
  expect((await put('nowhere')).status).toBe(400)
  await put('abc@example.com')
  expect(await address()).toBe('abc@example.com')
  await put('')
  expect(await address()).toBe(first)
})
