import { expect, test } from 'vitest'
import { addDashboard } from '#twin/dashboards/state'
import { addGroup } from '#twin/groups/state'
import { type Caller, checkConformance, conformanceMissing } from './client.ts'
import { open, ordinaryUser } from './opened-twin.ts'
import { ownerOf, plantProject } from './plant-project.ts'

const pie = 'com.atlassian.jira.gadgets:pie-chart-dashboard-item'
const stream =
  'rest/gadgets/1.0/g/com.atlassian.streams.streams-jira-plugin:activitystream-gadget/gadgets/activitystream-gadget.xml'
const notThere =
  "The dashboard you requested either does not exist or you don't have the required permissions to perform this action."

const openDashboards = async () => {
  const opened = await open()
  const { account, call: user } = ordinaryUser(opened.twin)
  const make = async (call: Caller, name: string, shares: readonly unknown[] = []) => {
    const body = { name, sharePermissions: shares, editPermissions: [] }
    const answer = await call('POST', '/dashboard', body)
    expect(answer.status).toBe(200)
    return `/dashboard/${answer.body.id}`
  }
  return { ...opened, admin: opened.call, user, account, make }
}

const everybody = [{ type: 'authenticated' }]

test('a dashboard is made, read, changed and removed by its owner', async ({ skip }) => {
  const { site, admin, user, make } = await openDashboards()
  const project = plantProject(site, { key: 'SHIP' })
  const body = {
    name: 'Fleet',
    description: 'All ships',
    sharePermissions: [{ type: 'project', project: { id: project.id } }],
    editPermissions: everybody,
  }
  const made = await admin('POST', '/dashboard', body)
  expect(made.status).toBe(200)
  expect(made.body).toMatchObject({
    name: 'Fleet',
    description: 'All ships',
    owner: { accountId: ownerOf(site) },
    sharePermissions: [{ type: 'project', project: { key: 'SHIP' } }],
    editPermissions: [{ type: 'loggedin' }],
    isWritable: true,
    systemDashboard: false,
  })
  const path = `/dashboard/${made.body.id}`
  expect((await admin('GET', path)).body).toEqual(made.body)
  expect((await admin('GET', `${path}/gadget`)).body).toEqual({ gadgets: [] })
  const replaced = { name: 'Fleet 2', sharePermissions: [], editPermissions: [] }
  expect((await user('PUT', path, { ...replaced, editPermissions: everybody })).status).toBe(200)
  expect((await admin('PUT', path, replaced)).body).toMatchObject({
    description: '',
    editPermissions: [],
  })
  expect((await user('GET', path)).status).toBe(404)
  expect((await user('PUT', path, replaced)).body.errorMessages).toEqual([notThere])
  expect((await user('DELETE', path)).status).toBe(400)
  expect((await admin('DELETE', path)).status).toBe(204)
  expect((await admin('GET', path)).status).toBe(404)
  const second = await make(user, 'Fleet')
  expect((await admin('DELETE', second)).status).toBe(400)
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance([...admin.exchanges, ...user.exchanges])).toBe('')
})

test('names are unique per owner, and shares must be said', async () => {
  const { admin, user, make } = await openDashboards()
  await make(admin, 'Fleet')
  await make(user, 'Fleet')
  const clash = { errors: { dashboardName: 'Dashboard with same name already exists.' } }
  const body = { name: 'FLEET', sharePermissions: [], editPermissions: [] }
  expect((await admin('POST', '/dashboard', body)).body).toMatchObject(clash)
  const other = await make(admin, 'Other')
  expect((await admin('PUT', other, body)).body).toMatchObject(clash)
  for (const member of ['sharePermissions', 'editPermissions', 'name']) {
    const { status } = await admin('POST', '/dashboard', {
      ...body,
      name: 'X',
      [member]: undefined,
    })
    expect([member, status]).toEqual([member, 400])
  }
})

test('nobody changes the default dashboard; administrators extend theirs to others', async ({
  skip,
}) => {
  const { admin, user, make } = await openDashboards()
  const body = { name: 'Mine', sharePermissions: [], editPermissions: [] }
  const main = '/dashboard/10000'
  expect((await admin('PUT', main, body)).status).toBe(400)
  expect((await admin('DELETE', main)).status).toBe(400)
  expect((await admin('POST', `${main}/gadget`, { moduleKey: pie })).status).toBe(400)
  const path = await make(user, 'Private')
  expect((await admin('GET', path)).status).toBe(404)
  expect((await admin('PUT', path, body)).status).toBe(404)
  expect((await admin('PUT', `${path}?extendAdminPermissions=true`, body)).status).toBe(200)
  const own = await make(admin, 'Own')
  expect((await user('PUT', `${own}?extendAdminPermissions=true`, body)).status).toBe(404)
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance([...admin.exchanges, ...user.exchanges])).toBe('')
})

test('a copy has the gadgets with their configuration, under other numbers', async ({ skip }) => {
  const { admin, user, make } = await openDashboards()
  const path = await make(admin, 'Fleet', everybody)
  const { id } = (await admin('POST', `${path}/gadget`, { moduleKey: pie, title: 'Pie' })).body
  await admin('PUT', `${path}/items/${id}/properties/config`, { statType: 'status' })
  const body = { name: 'Copy', sharePermissions: [], editPermissions: [] }
  const copy = await user('POST', `${path}/copy`, body)
  expect(copy.status).toBe(200)
  const copied = `/dashboard/${copy.body.id}`
  const [gadget] = (await user('GET', `${copied}/gadget`)).body.gadgets
  expect(gadget).toMatchObject({ moduleKey: pie, title: 'Pie' })
  expect(gadget.id).not.toBe(id)
  const config = await user('GET', `${copied}/items/${gadget.id}/properties/config`)
  expect(config.body).toEqual({ key: 'config', value: { statType: 'status' } })
  await user('PUT', `${copied}/items/${gadget.id}/properties/config`, { statType: 'type' })
  expect((await admin('GET', `${path}/items/${id}/properties/config`)).body.value).toEqual({
    statType: 'status',
  })
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance([...admin.exchanges, ...user.exchanges])).toBe('')
})

test('gadgets push others down, close gaps, and cannot sit where there is no place', async ({
  skip,
}) => {
  const { admin, make } = await openDashboards()
  const path = await make(admin, 'Fleet')
  const add = async (title: string, row: number, column: number) =>
    (await admin('POST', `${path}/gadget`, { moduleKey: pie, title, position: { row, column } }))
      .body.id
  const places = async () => {
    const { gadgets } = (await admin('GET', `${path}/gadget`)).body
    return Object.fromEntries(
      gadgets.map(({ title, position }: { title: string; position: object }) => [
        title,
        Object.values(position).join(),
      ]),
    )
  }
  const one = await add('one', 0, 0)
  await add('two', 0, 0)
  await add('side', 0, 1)
  expect(await places()).toEqual({ one: '1,0', two: '0,0', side: '0,1' })
  const move = (id: number, row: number, column: number) =>
    admin('PUT', `${path}/gadget/${id}`, { position: { row, column } })
  expect((await move(one, 0, 1)).status).toBe(204)
  expect(await places()).toEqual({ one: '0,1', two: '0,0', side: '1,1' })
  expect((await move(one, 2, 1)).body.errorMessages).toEqual([
    'The gadget cannot be placed in the selected row. The selected row does not exist on the dashboard.',
  ])
  expect((await move(one, 0, 2)).status).toBe(400)
  expect((await admin('DELETE', `${path}/gadget/${one}`)).status).toBe(204)
  expect(await places()).toEqual({ two: '0,0', side: '0,1' })
  const gone = await admin('DELETE', `${path}/gadget/${one}`)
  expect([gone.status, gone.body.errorMessages]).toEqual([
    404,
    ['The dashboard gadget was not found.'],
  ])
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(admin.exchanges)).toBe('')
})

test('a gadget has a known module key or address, a colour, and a dashboard with room', async ({
  skip,
}) => {
  const { admin, user, make } = await openDashboards()
  const path = await make(admin, 'Fleet', everybody)
  const add = (body: Record<string, unknown>) => admin('POST', `${path}/gadget`, body)
  for (const body of [
    {},
    { moduleKey: pie, uri: stream },
    { moduleKey: 'app:unknown' },
    { uri: 'unknown.xml' },
    { moduleKey: pie, color: 'pink' },
    { moduleKey: pie, position: { row: 0, column: 5 } },
    { moduleKey: pie, position: { row: 1, column: 0 } },
  ]) {
    expect([body, (await add(body)).status]).toEqual([body, 400])
  }
  const waived = { moduleKey: 'app:unknown', ignoreUriAndModuleKeyValidation: true }
  expect((await add(waived)).body).toMatchObject({ moduleKey: 'app:unknown', color: 'blue' })
  expect((await add({ uri: stream })).body).toMatchObject({ uri: stream, title: 'Activity Stream' })
  const offered = (await admin('GET', '/dashboard/gadgets')).body.gadgets
  expect(offered).toContainEqual({ moduleKey: pie, title: 'Pie Chart' })
  const some = await admin('GET', `${path}/gadget?moduleKey=app:unknown`)
  expect(some.body.gadgets).toHaveLength(1)
  expect((await user('POST', `${path}/gadget`, { moduleKey: pie })).status).toBe(404)
  expect((await user('GET', `${path}/gadget`)).body.gadgets).toHaveLength(2)
  for (let count = 2; count < 20; count += 1) await add({ moduleKey: pie })
  expect((await add({ moduleKey: pie })).body.errorMessages).toEqual([
    'Cannot add another gadget. The maximum number of gadgets the dashboard can hold has been reached.',
  ])
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(admin.exchanges)).toBe('')
})

test('the configuration of a gadget is any JSON, of an older one a map of texts', async ({
  skip,
}) => {
  const { admin, user, make } = await openDashboards()
  const path = await make(admin, 'Fleet', everybody)
  const newer = (await admin('POST', `${path}/gadget`, { moduleKey: pie })).body.id
  const older = (await admin('POST', `${path}/gadget`, { uri: stream })).body.id
  const items = `${path}/items`
  expect((await admin('GET', `${items}/${newer}/properties`)).body).toEqual({ keys: [] })
  const values = [{ filterId: 'filter-10000', deep: { list: [1] } }, 'false', false, 0, [1], null]
  for (const [at, value] of values.entries()) {
    const property = `${items}/${newer}/properties/config`
    const put = await admin('PUT', property, value)
    expect([value, put.status]).toEqual([value, at === 0 ? 201 : 200])
    expect((await admin('GET', property)).body).toEqual({ key: 'config', value })
  }
  const config = `${items}/${older}/properties/config`
  for (const value of [{ deep: { list: 'x' } }, { count: 1 }, 'text']) {
    const { status, body } = await admin('PUT', config, value)
    expect([value, status, body.errorMessages]).toEqual([
      value,
      400,
      [
        'The JSON data provided for the property has too many levels. It must be an object with all keys and values as strings.',
      ],
    ])
  }
  expect((await admin('PUT', config, { isConfigured: 'true' })).status).toBe(201)
  expect((await admin('PUT', `${items}/${older}/properties/other`, { a: { b: 1 } })).status).toBe(
    201,
  )
  expect((await admin('GET', `${items}/${older}/properties`)).body.keys).toMatchObject([
    { key: 'config' },
    { key: 'other' },
  ])
  expect((await user('GET', config)).body.value).toEqual({ isConfigured: 'true' })
  expect((await user('PUT', config, {})).status).toBe(403)
  expect((await user('DELETE', config)).status).toBe(403)
  expect((await admin('PUT', config)).status).toBe(400)
  expect((await admin('PUT', config, 'x'.repeat(32_768))).status).toBe(400)
  expect((await admin('DELETE', config)).status).toBe(204)
  for (const gone of [config, `${items}/1/properties/config`, `${items}/1/properties`]) {
    expect([gone, (await admin('GET', gone)).status]).toEqual([gone, 404])
  }
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  const sound = [...admin.exchanges, ...user.exchanges].filter(
    ({ status, requestBody }) => status < 400 && requestBody !== null,
  )
  expect(await checkConformance(sound)).toBe('')
})

test('the search narrows, orders, shows what is asked for, and refuses nonsense', async ({
  skip,
}) => {
  const { site, admin, user, account, make } = await openDashboards()
  const { groupId } = addGroup(site, 'pilots')
  site.switches.extra.groupSharesNeedMembership = false
  await make(admin, 'Alpha', [{ type: 'group', group: { groupId } }])
  await make(admin, 'Beta', everybody)
  addDashboard(site, {
    name: 'Gamma',
    description: 'third',
    ownerAccountId: account.accountId,
    shares: [{ id: 1, type: 'global' }],
    editors: [],
  })
  const names = async (query: string, call: Caller = admin) => {
    const answer = await call('GET', `/dashboard/search?${query}`)
    return answer.status === 200
      ? answer.body.values.map(({ name }: { name: string }) => name)
      : answer.status
  }
  expect(await names('')).toEqual(['Alpha', 'Beta', 'Default dashboard', 'Gamma'])
  expect(await names('', user)).toEqual(['Beta', 'Default dashboard', 'Gamma'])
  expect(await names('dashboardName=amm')).toEqual(['Gamma'])
  expect(await names(`accountId=${account.accountId}`)).toEqual(['Gamma'])
  expect(await names(`groupId=${groupId}`)).toEqual(['Alpha'])
  expect(await names('orderBy=-name')).toEqual(['Gamma', 'Default dashboard', 'Beta', 'Alpha'])
  expect(await names('status=deleted')).toEqual([])
  const { values } = (await admin('GET', '/dashboard/search?dashboardName=gam')).body
  expect(Object.keys(values[0])).toEqual(['id', 'name', 'self'])
  const all = 'expand=description,owner,viewUrl,sharePermissions,editPermissions,isWritable'
  const expanded = (await admin('GET', `/dashboard/search?dashboardName=gam&${all}`)).body.values[0]
  expect(expanded).toMatchObject({ description: 'third', isWritable: false })
  expect((await admin('GET', '/dashboard?filter=my')).body.total).toBe(2)
  expect((await admin('GET', '/dashboard')).body.total).toBe(4)
  for (const query of ['orderBy=x', 'expand=x', 'status=x', 'owner=a&accountId=b']) {
    expect([query, await names(query)]).toEqual([query, 400])
  }
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance([...admin.exchanges, ...user.exchanges])).toBe('')
})

test('many are given to a new owner or shared at once, and each failure is named', async ({
  skip,
}) => {
  const { site, admin, user, account, make } = await openDashboards()
  const mine = await make(admin, 'Fleet')
  const theirs = await make(user, 'Fleet')
  const ids = [mine, theirs].map((path) => Number(path.split('/').at(-1)))
  const edit = (body: Record<string, unknown>) => admin('PUT', '/dashboard/bulk/edit', body)
  const owner = { newOwner: account.accountId, autofixName: false }
  const clash = await edit({ action: 'changeOwner', entityIds: ids, changeOwnerDetails: owner })
  expect(clash.body).toMatchObject({
    action: 'changeOwner',
    entityErrors: {
      [String(ids[0])]: { errorMessages: ['The new owner has a dashboard with the same name.'] },
      [String(ids[1])]: { errorMessages: [notThere] },
    },
  })
  const fixed = await edit({
    action: 'changeOwner',
    entityIds: [ids[0]],
    changeOwnerDetails: { ...owner, autofixName: true },
  })
  expect(fixed.body.entityErrors).toEqual({})
  expect((await user('GET', mine)).body).toMatchObject({ name: 'Fleet (1)' })
  const share = {
    entityIds: ids,
    extendAdminPermissions: true,
    permissionDetails: { sharePermissions: everybody, editPermissions: [] },
  }
  expect((await edit({ action: 'addPermission', ...share })).body.entityErrors).toEqual({})
  expect((await admin('GET', mine)).body.sharePermissions).toMatchObject([{ type: 'loggedin' }])
  await edit({ action: 'removePermission', ...share })
  expect((await admin('GET', mine)).status).toBe(404)
  await edit({ action: 'changePermission', ...share })
  expect((await admin('GET', theirs)).status).toBe(200)
  const back = { newOwner: ownerOf(site), autofixName: false }
  const given = { action: 'changeOwner', entityIds: [ids[0]], changeOwnerDetails: back }
  expect((await edit(given)).body.entityErrors).toHaveProperty(String(ids[0]))
  expect((await edit({ ...given, extendAdminPermissions: true })).body.entityErrors).toEqual({})
  for (const body of [
    { action: 'none', entityIds: ids },
    { action: 'changeOwner', entityIds: ids },
    { action: 'changeOwner', entityIds: ids, changeOwnerDetails: { ...owner, newOwner: 'none' } },
  ]) {
    expect((await admin('PUT', '/dashboard/bulk/edit', body, { wrong: true })).status).toBe(400)
  }
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance([...admin.exchanges, ...user.exchanges])).toBe('')
})

test('shares with what goes, go', async () => {
  const { site, admin, make } = await openDashboards()
  const project = plantProject(site, { key: 'SHIP' })
  const { groupId } = addGroup(site, 'pilots')
  site.switches.extra.groupSharesNeedMembership = false
  const path = await make(admin, 'Fleet', [
    { type: 'group', group: { groupId } },
    { type: 'project', project: { id: project.id } },
  ])
  await admin('DELETE', `/group?groupId=${groupId}`)
  await admin('DELETE', `/project/${project.id}?enableUndo=false`)
  expect((await admin('GET', path)).body.sharePermissions).toEqual([])
})
