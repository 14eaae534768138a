import { expect, onTestFinished, test } from 'vitest'
import { addBoard } from '#twin/boards/state'
import { addVersion } from '#twin/versions/state'
import { checkConformance, conformanceMissing } from './client.ts'
import { makeProject, openSite } from './open-site.ts'

const boards = '/rest/agile/1.0/board'

const openBoard = async () => {
  const site = await openSite()
  onTestFinished(() => site.twin.stop())
  const projectId = await makeProject(site, 'SHIP')
  const query = { name: 'All ships', jql: 'project = SHIP' }
  const filterId = String((await site.admin('POST', '/filter', query)).body.id)
  const made = await site.admin('POST', boards, {
    name: 'Ships',
    type: 'scrum',
    filterId: Number(filterId),
    location: { type: 'project', projectKeyOrId: 'SHIP' },
  })
  return { ...site, projectId, filterId, board: `${boards}/${made.body.id}` }
}

test('all that can be read of a board is answered, and fits the board', async ({ skip }) => {
  const { admin, twin, projectId, filterId, board } = await openBoard()
  const read = async (path: string) => (await admin('GET', path)).body
  expect((await read(`${board}/configuration`)).filter.id).toBe(filterId)
  expect((await read(`${boards}/filter/${filterId}`)).values).toMatchObject([{ name: 'Ships' }])
  expect((await read(`${boards}/filter/1`)).values).toEqual([])
  for (const path of [`${board}/project`, `${board}/project/full`]) {
    expect(await read(path)).toMatchObject({ total: 1, values: [{ id: projectId, key: 'SHIP' }] })
  }
  addVersion(twin.site, { projectId, name: '1.0', released: true })
  addVersion(twin.site, { projectId, name: '2.0', released: false })
  expect((await read(`${board}/version`)).total).toBe(2)
  expect((await read(`${board}/version?released=true`)).values).toMatchObject([{ name: '1.0' }])
  for (const [path, empty] of [
    ['features', { features: [] }],
    ['reports', { reports: [] }],
    ['properties', { keys: [] }],
    ['quickfilter', { total: 0, values: [] }],
    ['sprint', { total: 0, values: [] }],
  ] as const) {
    expect(await read(`${board}/${path}`)).toMatchObject(empty)
  }
  for (const path of [
    `${board}/properties/none`,
    `${board}/quickfilter/1`,
    `${boards}/1/sprint`,
    `${boards}/1/project`,
    `${boards}/1/version`,
  ]) {
    expect([path, (await admin('GET', path)).status]).toEqual([path, 404])
  }
  expect(twin.site.unmodelled).toEqual([])
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(admin.exchanges)).toBe('')
})

test('a kanban board has no sprints', async () => {
  const { admin, twin, filterId } = await openBoard()
  const details = { name: 'Flow', type: 'kanban' as const, filterId, projectId: null, columns: [] }
  const { id } = addBoard(twin.site, details)
  expect((await admin('GET', `${boards}/${id}/sprint`)).status).toBe(400)
  expect((await admin('GET', `${boards}/${id}/project`)).body.values).toEqual([])
})

test('shares and columns of filters, preferences, and what only apps may read', async ({
  skip,
}) => {
  const { admin, user, twin } = await openBoard()
  const shared = { name: 'Shared', jql: '', sharePermissions: [{ type: 'global' }] }
  const { id, sharePermissions } = (await admin('POST', '/filter', shared)).body
  const [share] = sharePermissions
  const permission = `/filter/${id}/permission`
  expect((await admin('GET', `${permission}/${share.id}`)).body).toEqual(share)
  expect((await admin('GET', `${permission}/1`)).status).toBe(404)
  expect((await admin('GET', '/filter/1/permission/1')).status).toBe(404)
  expect((await admin('GET', `/filter/${id}/columns`)).status).toBe(404)
  expect((await user('GET', '/filter/favourite')).body).toEqual([])
  expect((await user('GET', '/filter/defaultShareScope')).body).toEqual({ scope: 'PRIVATE' })
  await user('PUT', '/filter/defaultShareScope', { scope: 'GLOBAL' })
  expect((await user('GET', '/filter/defaultShareScope')).body).toEqual({ scope: 'AUTHENTICATED' })
  expect((await admin('GET', '/filter/defaultShareScope')).body).toEqual({ scope: 'PRIVATE' })
  expect((await user('GET', '/mypreferences/locale')).body).toEqual({ locale: 'en_US' })
  expect((await user('GET', '/mypreferences?key=jira.user.locale')).body).toBe('en_US')
  expect((await user('GET', '/mypreferences?key=none')).status).toBe(404)
  for (const path of ['/webhook', '/webhook/failed', '/workflow/rule/config?types=condition']) {
    expect([path, (await admin('GET', path)).status]).toEqual([path, 403])
  }
  expect(twin.site.unmodelled).toEqual([])
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance([...admin.exchanges, ...user.exchanges])).toBe('')
})
