import { afterEach, beforeEach, expect, test } from 'vitest'
import { idNamed, makeProject, type OpenSite, openSite } from './open-site.ts'

let site: OpenSite

beforeEach(async () => {
  site = await openSite()
})
afterEach(() => site.twin.stop())

const global = { type: 'GLOBAL' }

function create(name: string, statusCategory = 'TODO') {
  return site.admin('POST', '/statuses', { scope: global, statuses: [{ name, statusCategory }] })
}

test('a created status is found in the new API, but not in the old until a workflow uses it', async () => {
  const [made] = (await create('Waiting', 'IN_PROGRESS')).body
  expect(made).toMatchObject({ name: 'Waiting', statusCategory: 'IN_PROGRESS', scope: global })
  const found = await site.admin('GET', `/statuses?id=${made.id}&id=999999`)
  expect(found.body).toEqual([made])
  expect((await site.admin('GET', `/status/${made.id}`)).status).toBe(404)
  expect((await site.admin('GET', '/status/In Progress')).body.statusCategory.key).toBe(
    'indeterminate',
  )
})

test.each([
  ['a taken name', { name: 'to do', statusCategory: 'TODO' }, 'already in use'],
  [
    'a long name',
    { name: 'x'.repeat(256), statusCategory: 'TODO' },
    'The name is too long, maxSize=255',
  ],
  ['no name', { statusCategory: 'TODO' }, 'must not be empty'],
  ['an unknown category', { name: 'A', statusCategory: 'NEW' }, 'status category'],
])('%s is refused', async (_, status, message) => {
  const answer = await site.admin('POST', '/statuses', { scope: global, statuses: [status] })
  expect(answer.status).toBe(400)
  expect(answer.body.errorMessages[0]).toContain(message)
  expect((await site.admin('GET', '/statuses/search?searchString=x')).body.total).toBe(0)
})

test('all statuses of a request are made, or none', async () => {
  const statuses = ['A', 'a'].map((name) => ({ name, statusCategory: 'TODO' }))
  expect((await site.admin('POST', '/statuses', { scope: global, statuses })).status).toBe(400)
  expect((await site.admin('GET', '/statuses/byNames?name=A&name=a')).body).toEqual([])
})

test('an update needs name and category; a used status cannot be deleted', async () => {
  const [{ id }] = (await create('Waiting')).body
  const put = (status: object) => site.admin('PUT', '/statuses', { statuses: [{ id, ...status }] })
  expect((await put({ name: 'B' })).status).toBe(400)
  expect((await put({ name: 'B', statusCategory: 'DONE' })).status).toBe(204)
  const all = (await site.admin('GET', '/statuses/search')).body.values
  expect((await site.admin('DELETE', `/statuses?id=${idNamed(all, 'Open')}`)).status).toBe(400)
  expect((await site.admin('DELETE', `/statuses?id=${idNamed(all, 'B')}`)).status).toBe(204)
  expect((await site.admin('GET', `/statuses?id=${id}`)).body).toEqual([])
  expect((await site.admin('DELETE', '/statuses')).status).toBe(400)
})

test('usages follow workflows into projects; a bad token is refused', async () => {
  const projectId = await makeProject(site, 'ABC')
  const all = (await site.admin('GET', '/statuses/search?maxResults=500')).body
  expect(all.maxResults).toBe(200)
  const id = idNamed(all.values, 'Backlog')
  const workflows = (await site.admin('GET', `/statuses/${id}/workflowUsages`)).body
  expect(workflows.workflows.values).toHaveLength(1)
  const projects = (await site.admin('GET', `/statuses/${id}/projectUsages`)).body
  expect(projects).toEqual({ statusId: id, projects: { values: [{ id: projectId }] } })
  const path = `/statuses/${id}/project/${projectId}/issueTypeUsages`
  const first = (await site.admin('GET', `${path}?maxResults=2`)).body.issueTypes
  expect(first.values).toHaveLength(2)
  const rest = await site.admin('GET', `${path}?nextPageToken=${first.nextPageToken}`)
  expect(rest.body.issueTypes.values).toHaveLength(3)
  const bad = await site.admin('GET', `${path}?nextPageToken=rubbish`)
  expect(bad.status).toBe(400)
  expect(bad.body.errorMessages).toEqual(['Invalid format of nextPageToken'])
  expect((await site.admin('GET', '/statuses/1/projectUsages')).status).toBe(404)
})

test('names come in the language of the caller unless the header forces another', async () => {
  await site.twin.stop()
  site = await openSite({ locale: 'de_DE' })
  await create('Waiting')
  const names = async (headers: Record<string, string>) =>
    (await site.admin('GET', '/statuses/search', undefined, { headers })).body.values.map(
      ({ name }: { name: string }) => name,
    )
  expect(await names({})).toEqual(expect.arrayContaining(['Zu erledigen', 'In Arbeit', 'Waiting']))
  expect(await names({ 'Accept-Language': 'en-US' })).toContain('In Arbeit')
  const forced = { 'X-Force-Accept-Language': 'true', 'Accept-Language': 'en-US' }
  expect(await names(forced)).toEqual(expect.arrayContaining(['To Do', 'In Progress', 'Waiting']))
})

test('ordinary users read the old API and not the new one', async () => {
  expect((await site.user('GET', '/statuses/search')).status).toBe(403)
  expect((await site.user('GET', '/status')).status).toBe(200)
  expect((await site.user('GET', '/statuscategory')).body).toHaveLength(4)
  expect((await site.user('GET', '/statuscategory/done')).body.id).toBe(3)
})
