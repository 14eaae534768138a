import { afterEach, beforeEach, expect, test } from 'vitest'
import { addIssues, countIssues } from '#twin/issues/state'
import { idNamed, makeProject, type OpenSite, openSite } from './open-site.ts'

let site: OpenSite
let types: { id: string; name: string }[]

beforeEach(async () => {
  site = await openSite()
  types = (await site.admin('GET', '/issuetype')).body
})
afterEach(() => site.twin.stop())

const id = (name: string) => idNamed(types, name)

async function defaultTypes(): Promise<string[]> {
  const page = await site.admin('GET', '/issuetypescheme/mapping?issueTypeSchemeId=10000')
  return page.body.values.map(({ issueTypeId }: { issueTypeId: string }) => issueTypeId)
}

test('a new type joins the default scheme and leaves it when deleted', async () => {
  const made = (await site.admin('POST', '/issuetype', { name: 'Risk', hierarchyLevel: -1 })).body
  expect(made).toMatchObject({ name: 'Risk', subtask: true, hierarchyLevel: -1 })
  expect(await defaultTypes()).toContain(made.id)
  expect((await site.admin('DELETE', `/issuetype/${made.id}`)).status).toBe(204)
  expect(await defaultTypes()).not.toContain(made.id)
})

test.each([
  ['a taken name', { name: 'bug' }, 409],
  ['a long name', { name: 'x'.repeat(61) }, 400],
  ['no name', {}, 400],
  ['a level above', { name: 'Saga', hierarchyLevel: 2 }, 400],
])('%s is refused', async (_, body, status) => {
  expect((await site.admin('POST', '/issuetype', body)).status).toBe(status)
  expect((await site.admin('GET', '/issuetype')).body).toHaveLength(types.length)
})

test('id forms: 400 for what is no number, 404 for what is unknown', async () => {
  expect((await site.admin('GET', '/issuetype/bug')).status).toBe(400)
  expect((await site.admin('GET', '/issuetype/1')).status).toBe(404)
  expect((await site.admin('GET', `/issuetype/${id('Bug')}`)).body.name).toBe('Bug')
})

test('a type with issues needs a fitting alternative, which takes them', async () => {
  const projectId = await makeProject(site, 'ABC')
  addIssues(site.twin.site, { projectId, issueTypeId: id('Bug'), statusId: '1', count: 3 })
  const remove = (query: string) => site.admin('DELETE', `/issuetype/${id('Bug')}${query}`)
  expect((await remove('')).status).toBe(404)
  expect((await remove(`?alternativeIssueTypeId=${id('Bug')}`)).status).toBe(409)
  expect((await remove(`?alternativeIssueTypeId=${id('Sub-task')}`)).status).toBe(409)
  expect((await remove('?alternativeIssueTypeId=1')).status).toBe(404)
  expect((await remove(`?alternativeIssueTypeId=${id('Task')}`)).status).toBe(204)
  expect(countIssues(site.twin.site, { issueTypeId: id('Task') })).toBe(3)
})

async function makeScheme(name: string, issueTypeIds: string[]): Promise<string> {
  const answer = await site.admin('POST', '/issuetypescheme', { name, issueTypeIds })
  expect(answer.status).toBe(201)
  return answer.body.issueTypeSchemeId
}

test('a scheme: add, move and remove types; the list cannot be replaced', async () => {
  const scheme = await makeScheme('S', [id('Task'), id('Bug')])
  const put = (path: string, body: object) =>
    site.admin('PUT', `/issuetypescheme/${scheme}${path}`, body)
  const twice = await put('/issuetype', { issueTypeIds: [id('Story'), id('Bug')] })
  expect(twice.body.errorMessages[0]).toContain(
    `already present in the issue type scheme: ${id('Bug')}`,
  )
  expect((await put('/issuetype', { issueTypeIds: [id('Story')] })).status).toBe(204)
  expect(
    (await put('/issuetype/move', { issueTypeIds: [id('Story')], position: 'First' })).status,
  ).toBe(204)
  expect(
    (await put('/issuetype/move', { issueTypeIds: [id('Task')], after: id('Bug') })).status,
  ).toBe(204)
  expect(
    (await put('/issuetype/move', { issueTypeIds: [id('Epic')], position: 'Last' })).status,
  ).toBe(400)
  const page = await site.admin('GET', `/issuetypescheme/mapping?issueTypeSchemeId=${scheme}`)
  expect(page.body.values.map((one: { issueTypeId: string }) => one.issueTypeId)).toEqual(
    ['Story', 'Bug', 'Task'].map(id),
  )
  for (const [name, status] of [
    ['Story', 204],
    ['Bug', 204],
    ['Task', 400],
    ['Epic', 404],
  ] as const) {
    const answer = await site.admin('DELETE', `/issuetypescheme/${scheme}/issuetype/${id(name)}`)
    expect(answer.status).toBe(status)
  }
})

test('scheme names: 409 when created twice, 400 when renamed into another', async () => {
  const first = await makeScheme('One', [id('Task')])
  await makeScheme('Two', [id('Task')])
  const body = { name: 'one', issueTypeIds: [id('Task')] }
  const again = await site.admin('POST', '/issuetypescheme', body)
  expect(again.status).toBe(409)
  expect(again.body.errorMessages).toEqual(['The name is used by another scheme.'])
  expect((await site.admin('PUT', `/issuetypescheme/${first}`, { name: 'Two' })).status).toBe(400)
})

test.each([
  ['without a standard type', ['Sub-task'], undefined, 400],
  ['with a default outside of it', ['Task'], 'Bug', 400],
  ['with a type that is not there', ['Task', '77'], undefined, 404],
])('a scheme %s is refused', async (_, names, defaultName, status) => {
  const issueTypeIds = names.map((name) => (name === '77' ? name : id(name)))
  const answer = await site.admin('POST', '/issuetypescheme', {
    name: 'S',
    issueTypeIds,
    ...(defaultName === undefined ? {} : { defaultIssueTypeId: id(defaultName) }),
  })
  expect(answer.status).toBe(status)
})

test('the default scheme cannot be deleted nor lose types; an assigned one cannot be deleted', async () => {
  expect((await site.admin('DELETE', '/issuetypescheme/10000')).status).toBe(400)
  expect((await site.admin('DELETE', `/issuetypescheme/10000/issuetype/${id('Bug')}`)).status).toBe(
    400,
  )
  const projectId = await makeProject(site, 'ABC')
  const page = await site.admin('GET', `/issuetypescheme/project?projectId=${projectId}`)
  const scheme = page.body.values[0].issueTypeScheme.id
  expect(page.body.values[0].projectIds).toEqual([projectId])
  expect((await site.admin('DELETE', `/issuetypescheme/${scheme}`)).status).toBe(400)
})

test('a scheme that lacks the type of an issue cannot be assigned', async () => {
  const projectId = await makeProject(site, 'ABC')
  const issueTypeSchemeId = await makeScheme('S', [id('Task')])
  addIssues(site.twin.site, { projectId, issueTypeId: id('Bug'), statusId: '1', count: 1 })
  const assign = () =>
    site.admin('PUT', '/issuetypescheme/project', { issueTypeSchemeId, projectId })
  const refused = await assign()
  expect(refused.status).toBe(400)
  expect(refused.body.errorMessages[0]).toContain(
    `update the issue types on these issues: ${id('Bug')}`,
  )
  await site.admin('PUT', `/issuetypescheme/${issueTypeSchemeId}/issuetype`, {
    issueTypeIds: [id('Bug')],
  })
  expect((await assign()).status).toBe(204)
  expect((await site.admin('GET', `/issuetype/project?projectId=${projectId}`)).body).toHaveLength(
    2,
  )
})
