import { expect, onTestFinished, test } from 'vitest'
import { addBoard, addQuickFilter, boards as boardSlice } from '#twin/boards/state'
import { filters } from '#twin/filters/state'
import { groupSlice } from '#twin/groups/state'
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
  const { admin, twin, filterId, owner } = await openBoard()
  const { id } = addBoard(twin.site, {
    name: 'Flow',
    type: 'kanban',
    filterId,
    projectId: null,
    ownerAccountId: owner.accountId,
    columns: [],
  })
  expect((await admin('GET', `${boards}/${id}/sprint`)).status).toBe(400)
  expect((await admin('GET', `${boards}/${id}/project`)).body.total).toBe(1)
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

test('a new board has the columns of its type, from the workflow of its project', async ({
  skip,
}) => {
  const site = await openSite()
  onTestFinished(() => site.twin.stop())
  const { admin } = site
  await makeProject(site, 'SHIP')
  await admin('POST', '/statuses', {
    scope: { type: 'GLOBAL' },
    statuses: [{ name: 'Nowhere used', statusCategory: 'TODO', description: '' }],
  })
  const filter = { name: 'Ships', jql: 'project = SHIP ORDER BY Rank' }
  const filterId = Number((await admin('POST', '/filter', filter)).body.id)
  const names = new Map<string, string>(
    (await admin('GET', '/statuses/search?maxResults=200')).body.values.map(
      ({ id, name }: { id: string; name: string }) => [id, name],
    ),
  )
  const configurationOf = async (type: string) => {
    const made = await admin('POST', boards, { name: type, type, filterId })
    expect(made.status).toBe(201)
    const { body } = await admin('GET', `${boards}/${made.body.id}/configuration`)
    const columns = body.columnConfig.columns.map(
      (column: { name: string; statuses: { id: string }[] }) => [
        column.name,
        ...column.statuses.map(({ id }) => names.get(id)),
      ],
    )
    return { body, columns }
  }
  const scrum = await configurationOf('scrum')
  expect(scrum.columns.map(([name]: string[]) => name)).toEqual(['To Do', 'In Progress', 'Done'])
  expect(scrum.columns.flat()).not.toContain('Nowhere used')
  expect(scrum.columns.flat().filter((name: string) => name === 'Done')).toHaveLength(2)
  expect(scrum.body).toMatchObject({
    estimation: { type: 'field', field: { displayName: 'Story Points' } },
    columnConfig: { constraintType: 'none' },
    ranking: { rankCustomFieldId: expect.any(Number) },
  })
  expect(scrum.body).not.toHaveProperty('subQuery')
  const kanban = await configurationOf('kanban')
  expect(kanban.columns[0]).toEqual(['Backlog'])
  expect(kanban.body.subQuery.query).toMatch(/unreleasedVersions/)
  expect(kanban.body).not.toHaveProperty('estimation')
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(admin.exchanges)).toBe('')
})

test('a board is refused without a name, a type, a filter that is seen, a place that is there', async ({
  skip,
}) => {
  const { admin, user, filterId } = await openBoard()
  const whole = { name: 'B', type: 'kanban', filterId: Number(filterId) }
  const theirs = (await user('POST', '/filter', { name: 'Private' })).body.id
  for (const [wrong, message] of [
    [{ name: ' ' }, 'The board name has to be provided.'],
    [{ name: 'x'.repeat(255) }, 'The board name must be less than 255 characters.'],
    [{ type: 'agility' }, 'The board type is not valid.'],
    [
      { filterId: 1 },
      "The filter with id '1' does not exist or you do not have permission to view it.",
    ],
    [
      { filterId: Number(theirs) },
      `The filter with id '${theirs}' does not exist or you do not have permission to view it.`,
    ],
    [
      { location: { type: 'project', projectKeyOrId: 'NONE' } },
      "The project 'NONE' does not exist or you do not have permission to see it.",
    ],
  ] as const) {
    const { status, body } = await admin('POST', boards, { ...whole, ...wrong })
    expect([wrong, status, body.errorMessages]).toEqual([wrong, 400, [message]])
  }
  const longest = { ...whole, name: 'x'.repeat(254), location: { type: 'user' } }
  const made = await admin('POST', boards, longest)
  expect(made.body.location).toMatchObject({ userAccountId: expect.any(String) })
  expect((await admin('POST', boards, longest)).status).toBe(201)
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(admin.exchanges)).toBe('')
})

test('a board is shared as its filter is; administrators know of private ones', async ({
  skip,
}) => {
  const { admin, user, filterId, board, twin } = await openBoard()
  const listed = async (call: typeof admin, query = '') =>
    (await call('GET', `${boards}?${query}`)).body.values.map(
      ({ name }: { name?: string }) => name ?? null,
    )
  expect(await listed(user, `filterId=${filterId}`)).toEqual([])
  expect((await user('GET', board)).status).toBe(404)
  const query = { name: 'All ships', sharePermissions: [{ type: 'authenticated' }] }
  await admin('PUT', `/filter/${filterId}`, query)
  expect(await listed(user, `filterId=${filterId}`)).toEqual(['Ships'])
  expect((await user('DELETE', board)).status).toBe(403)
  const mine = Number((await user('POST', '/filter', { name: 'Mine' })).body.id)
  const made = await user('POST', boards, { name: 'Hidden', type: 'kanban', filterId: mine })
  expect(made.body).toMatchObject({ name: 'Hidden', isPrivate: true })
  const hidden = `${boards}/${made.body.id}`
  expect(await listed(admin, `filterId=${mine}`)).toEqual([])
  expect(await listed(admin, `filterId=${mine}&includePrivate=true`)).toEqual([null])
  expect(await listed(user, `filterId=${filterId}&includePrivate=true`)).toEqual(['Ships'])
  const seen = (await admin('GET', hidden)).body
  expect([seen.name, seen.type, seen.isPrivate]).toEqual([undefined, undefined, true])
  expect((await admin('GET', `${hidden}/configuration`)).status).toBe(404)
  expect((await admin('DELETE', hidden)).status).toBe(204)
  groupSlice.of(twin.site).globalPermissions.CREATE_SHARED_OBJECTS = []
  const silent = { name: 'Silent', type: 'scrum', filterId: Number(filterId) }
  expect((await user('POST', boards, silent)).body).toMatchObject({ isPrivate: true })
  expect(await listed(admin, `filterId=${filterId}`)).toEqual(['Ships'])
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance([...admin.exchanges, ...user.exchanges])).toBe('')
})

test('boards are listed by what their filter names, by place, type and name', async ({ skip }) => {
  const site = await openBoard()
  const { admin, filterId, projectId, owner } = site
  const place = { type: 'project', projectKeyOrId: 'SHIP' }
  const other = Number((await admin('POST', '/filter', { name: 'Other' })).body.id)
  await admin('POST', boards, { name: 'Elsewhere', type: 'kanban', filterId: Number(filterId) })
  await admin('POST', boards, {
    name: 'Unrelated',
    type: 'kanban',
    filterId: other,
    location: place,
  })
  const listed = async (query: string) => {
    const answer = await admin('GET', `${boards}?${query}`)
    return answer.status === 200
      ? answer.body.values.map(({ name }: { name: string }) => name)
      : answer.status
  }
  expect(await listed('projectKeyOrId=SHIP')).toEqual(['SHIP board', 'Ships', 'Elsewhere'])
  expect(await listed(`projectLocation=${projectId}`)).toEqual(['SHIP board', 'Ships', 'Unrelated'])
  expect(await listed(`projectLocation=${projectId}&negateLocationFiltering=true`)).toEqual([
    'Elsewhere',
  ])
  expect(await listed(`accountIdLocation=${owner.accountId}`)).toEqual(['Elsewhere'])
  expect(await listed('projectTypeLocation=service_desk')).toEqual([])
  expect(await listed('type=kanban,simple')).toEqual(['SHIP board', 'Elsewhere', 'Unrelated'])
  expect(await listed('name=SHIPS')).toEqual(['Ships'])
  expect(await listed('orderBy=-name')).toEqual(['Unrelated', 'Ships', 'SHIP board', 'Elsewhere'])
  expect(await listed('projectKeyOrId=NONE')).toBe(400)
  const expanded = (await admin('GET', `${boards}?name=Ships&expand=admins,permissions`)).body
  expect(expanded.values[0]).toMatchObject({
    canEdit: true,
    admins: { users: [{ accountId: owner.accountId }] },
  })
  const page = (await admin('GET', `${boards}?maxResults=2&startAt=1`)).body
  expect(page).toMatchObject({ maxResults: 2, startAt: 1, total: 4, isLast: false })
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(admin.exchanges)).toBe('')
})

test('quick filters and column limits are planted and read; properties are any JSON', async ({
  skip,
}) => {
  const { admin, user, twin, board, filterId } = await openBoard()
  const record = boardSlice.of(twin.site)[board.split('/').at(-1) ?? '']
  if (record === undefined) throw new Error('the board is kept')
  addQuickFilter(twin.site, record, { name: 'Bugs', jql: 'type = Bug', description: 'Only bugs' })
  addQuickFilter(twin.site, record, {
    name: 'Mine',
    jql: 'assignee = currentUser()',
    description: '',
  })
  record.columns = [{ name: 'All', statusIds: [], min: 1, max: 9 }]
  record.constraintType = 'issueCount'
  const { values } = (await admin('GET', `${board}/quickfilter`)).body
  expect(values).toMatchObject([
    { name: 'Bugs', jql: 'type = Bug', position: 0, description: 'Only bugs' },
    { name: 'Mine', position: 1 },
  ])
  expect((await admin('GET', `${board}/quickfilter/${values[1].id}`)).body).toEqual(values[1])
  expect((await admin('GET', `${board}/configuration`)).body.columnConfig).toEqual({
    columns: [{ name: 'All', statuses: [], min: 1, max: 9 }],
    constraintType: 'issueCount',
  })
  const property = `${board}/properties/app.settings`
  expect((await admin('PUT', property, { deep: { list: [1] } })).status).toBe(201)
  expect((await admin('PUT', property, 'false')).status).toBe(200)
  expect((await admin('GET', property)).body).toEqual({ key: 'app.settings', value: 'false' })
  expect((await admin('GET', `${board}/properties`)).body.keys).toMatchObject([
    { key: 'app.settings' },
  ])
  const share = { name: 'All ships', sharePermissions: [{ type: 'authenticated' }] }
  await admin('PUT', `/filter/${filterId}`, share)
  expect((await user('GET', property)).status).toBe(200)
  expect((await user('PUT', property, 1)).status).toBe(404)
  expect((await admin('DELETE', property)).status).toBe(204)
  expect((await admin('DELETE', property)).status).toBe(404)
  expect((await admin('GET', `${boards}/none/properties`)).status).toBe(400)
  delete filters.of(twin.site)[filterId]
  expect((await user('GET', board)).status).toBe(404)
  expect((await admin('GET', `${board}/configuration`)).status).toBe(200)
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  const sound = [...admin.exchanges, ...user.exchanges].filter(({ url }) => !url.includes('/none/'))
  expect(await checkConformance(sound)).toBe('')
})

test('a template makes a filter and a board for its project; team-managed boards stay', async () => {
  const site = await openSite()
  onTestFinished(() => site.twin.stop())
  const { admin, twin, member } = site
  const projectId = await makeProject(site, 'SHIP')
  const [made] = (await admin('GET', `${boards}?projectKeyOrId=SHIP`)).body.values
  expect(made).toMatchObject({
    name: 'SHIP board',
    type: 'kanban',
    location: { projectKey: 'SHIP' },
  })
  const filterId = (await admin('GET', `${boards}/${made.id}/configuration`)).body.filter.id
  expect((await admin('GET', `/filter/${filterId}`)).body).toMatchObject({
    name: 'Filter for SHIP board',
    jql: 'project = SHIP ORDER BY Rank ASC',
    sharePermissions: [{ type: 'project', project: { id: projectId } }],
  })
  const team = addBoard(twin.site, {
    name: 'Team',
    type: 'simple',
    filterId,
    projectId,
    ownerAccountId: member.accountId,
    columns: [],
  })
  expect((await admin('DELETE', `${boards}/${team.id}`)).status).toBe(403)
  await admin('DELETE', `/project/${projectId}?enableUndo=false`)
  expect((await admin('GET', boards)).body.total).toBe(0)
})
