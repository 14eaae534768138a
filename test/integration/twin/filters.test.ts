import { expect, test } from 'vitest'
import { addFilter, filters, subscribe } from '#twin/filters/state'
import { addGroup, groupSlice } from '#twin/groups/state'
import { addAccount } from '#twin/users/state'
import { asUser, type Caller, checkConformance, conformanceMissing } from './client.ts'
import { open, ordinaryUser } from './opened-twin.ts'
import { ownerOf, plantProject } from './plant-project.ts'

const openFilters = async () => {
  const opened = await open()
  const { account, call: user } = ordinaryUser(opened.twin)
  const project = plantProject(opened.site, { key: 'SHIP' })
  const make = async (call: Caller, body: Record<string, unknown>) => {
    const answer = await call('POST', '/filter', body)
    expect(answer.status).toBe(200)
    return answer.body
  }
  return { ...opened, admin: opened.call, user, account, project, make }
}

test('shares are written in one shape and read in another', async ({ skip }) => {
  const { site, admin, account, project, make } = await openFilters()
  const { groupId, name } = addGroup(site, 'pilots')
  const roleId = Number((await admin('GET', '/role')).body[0].id)
  const written = {
    name: 'Ships',
    jql: 'project = SHIP',
    sharePermissions: [
      { type: 'group', group: { groupId } },
      { type: 'user', user: { accountId: account.accountId } },
      { type: 'project', project: { id: project.id } },
      { type: 'projectRole', project: { id: project.id }, role: { id: roleId } },
    ],
    editPermissions: [{ type: 'group', group: { name } }],
  }
  const refused = await admin('POST', '/filter', written, { wrong: true })
  expect([refused.status, refused.body.errorMessages]).toEqual([
    400,
    ["You do not have permission to share with Group: 'pilots'."],
  ])
  const made = await admin('POST', '/filter?overrideSharePermissions=true', written, {
    wrong: true,
  })
  expect(made.body.sharePermissions).toMatchObject([
    { type: 'group', group: { groupId, name } },
    { type: 'user', user: { accountId: account.accountId } },
    { type: 'project', project: { id: project.id, key: 'SHIP' } },
    { type: 'project', project: { id: project.id }, role: { id: roleId } },
  ])
  expect(made.body.editPermissions).toMatchObject([{ type: 'group', group: { groupId } }])
  const all = await make(admin, { name: 'All', sharePermissions: [{ type: 'authenticated' }] })
  expect(all.sharePermissions).toMatchObject([{ type: 'loggedin' }])
  for (const type of ['loggedin', 'project-unknown']) {
    const body = { name: type, sharePermissions: [{ type }] }
    expect([type, (await admin('POST', '/filter', body)).status]).toEqual([type, 400])
  }
  site.switches.extra.groupSharesNeedMembership = false
  await make(admin, { name: 'Any', sharePermissions: [{ type: 'group', group: { groupId } }] })
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(admin.exchanges)).toBe('')
})

test.each([
  [{ type: 'group', group: { groupId: 'none' } }, "The group 'none' does not exist."],
  [{ type: 'user', user: { accountId: 'none' } }, 'The user is not found.'],
  [{ type: 'project' }, 'The project ID is not specified.'],
  [{ type: 'project', project: { id: '1' } }, "The project with ID '1' does not exist."],
  [{ type: 'none' }, "The share permission type 'none' is not valid."],
])('a share with what is not there is refused: %j', async (share, message) => {
  const { admin } = await openFilters()
  const body = { name: 'X', sharePermissions: [share] }
  const answer = await admin('POST', '/filter', body, { wrong: true })
  expect([answer.status, answer.body.errorMessages]).toEqual([400, [message]])
})

test('a share with a role the project does not have is refused', async () => {
  const { admin, project } = await openFilters()
  for (const role of [{ id: 1 }, undefined]) {
    const share = { type: 'projectRole', project: { id: project.id }, role }
    const answer = await admin('POST', '/filter', { name: 'X', sharePermissions: [share] })
    expect(answer.status).toBe(400)
  }
})

test('without the right to share, a filter stays private', async () => {
  const { site, user } = await openFilters()
  groupSlice.of(site).globalPermissions.CREATE_SHARED_OBJECTS = []
  const body = { name: 'X', sharePermissions: [{ type: 'authenticated' }] }
  const answer = await user('POST', '/filter', body)
  expect([answer.status, answer.body.errorMessages]).toEqual([
    400,
    ['You do not have permission to share. All shares are invalid.'],
  ])
  expect((await user('POST', '/filter', { name: 'X' })).status).toBe(200)
})

test('private filters of others are seen by administrators who ask for them, not changed', async ({
  skip,
}) => {
  const { admin, user, make } = await openFilters()
  const { id } = await make(user, { name: 'Private' })
  const open = `/filter/${id}?overrideSharePermissions=true`
  const names = async (query: string) => {
    const { values } = (await admin('GET', `/filter/search?${query}`)).body
    return values.map(({ name }: { name: string }) => name)
  }
  expect((await admin('GET', `/filter/${id}`)).status).toBe(400)
  expect((await admin('GET', open)).body.name).toBe('Private')
  expect(await names('')).toEqual([])
  expect(await names('overrideSharePermissions=true')).toEqual(['Private'])
  const own = await make(admin, { name: 'Own' })
  expect((await user('GET', `/filter/${own.id}?overrideSharePermissions=true`)).status).toBe(400)
  expect((await admin('PUT', open, { name: 'Taken' })).body.errorMessages).toEqual([
    'You do not have permission to edit the selected filter.',
  ])
  expect((await user('DELETE', `/filter/${own.id}`)).status).toBe(400)
  expect((await admin('DELETE', `/filter/${id}`)).status).toBe(204)
  expect((await user('GET', `/filter/${id}`)).status).toBe(400)
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance([...admin.exchanges, ...user.exchanges])).toBe('')
})

test('those with the right to edit see and change a filter', async () => {
  const { admin, user, account, make } = await openFilters()
  const editor = { type: 'user', user: { accountId: account.accountId } }
  const { id } = await make(admin, { name: 'Ours', editPermissions: [editor] })
  const writable = (call: Caller) => call('GET', `/filter/search?id=${id}&expand=isWritable`)
  expect((await writable(user)).body.values).toMatchObject([{ name: 'Ours', isWritable: true }])
  expect((await user('PUT', `/filter/${id}`, { name: 'Better' })).body.name).toBe('Better')
  expect((await user('PUT', `/filter/${id}/columns`, { columns: [] })).status).toBe(403)
})

test('an update keeps what it does not name and replaces the lists it names', async () => {
  const { admin, make } = await openFilters()
  const { id } = await make(admin, {
    name: 'One',
    description: 'first',
    jql: 'project = SHIP',
    sharePermissions: [{ type: 'global' }],
  })
  const kept = (await admin('PUT', `/filter/${id}`, { name: 'Two' })).body
  expect(kept).toMatchObject({ name: 'Two', description: 'first', jql: 'project = SHIP' })
  expect(kept.sharePermissions).toMatchObject([{ type: 'global' }])
  const body = { name: 'Two', sharePermissions: [] }
  expect((await admin('PUT', `/filter/${id}`, body)).body.sharePermissions).toEqual([])
})

test('names are unique per owner, whatever the case; a new owner may have one already', async ({
  skip,
}) => {
  const { site, admin, user, account, make } = await openFilters()
  const { id } = await make(admin, { name: 'Bugs' })
  const clash = { errors: { filterName: 'Filter with same name already exists' } }
  expect((await admin('POST', '/filter', { name: 'BUGS' })).body).toMatchObject(clash)
  const other = await make(admin, { name: 'Others' })
  expect((await admin('PUT', `/filter/${other.id}`, { name: 'bugs' })).body).toMatchObject(clash)
  expect((await admin('PUT', `/filter/${id}`, { name: 'bugs' })).status).toBe(200)
  const theirs = await make(user, { name: 'Bugs' })
  const owner = { accountId: account.accountId }
  expect((await admin('PUT', `/filter/${id}/owner`, owner)).body).toMatchObject(clash)
  expect((await user('PUT', `/filter/${id}/owner`, owner)).status).toBe(404)
  expect((await admin('PUT', `/filter/${id}/owner`, { accountId: 'none' })).status).toBe(404)
  expect((await admin('PUT', '/filter/1/owner', owner)).status).toBe(404)
  expect((await admin('PUT', `/filter/${other.id}/owner`, owner)).status).toBe(204)
  expect((await admin('GET', `/filter/${other.id}`)).status).toBe(400)
  const back = { accountId: ownerOf(site) }
  expect((await admin('PUT', `/filter/${theirs.id}/owner`, back)).status).toBe(400)
  const share = { sharePermissions: [{ type: 'authenticated' }] }
  await user('PUT', `/filter/${other.id}`, { name: 'Others', ...share })
  const { id: shared } = await make(admin, { name: 'Shared', ...share })
  expect((await user('PUT', `/filter/${shared}/owner`, owner)).status).toBe(403)
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance([...admin.exchanges, ...user.exchanges])).toBe('')
})

test('shares one by one: a global one takes the place of all and must go first', async ({
  skip,
}) => {
  const { admin, user, account, project, make } = await openFilters()
  const { id } = await make(admin, { name: 'Shared' })
  const path = `/filter/${id}/permission`
  const person = { type: 'user', accountId: account.accountId }
  expect((await admin('POST', path, person)).status).toBe(201)
  expect((await admin('POST', path, person)).body).toHaveLength(1)
  const added = await admin('POST', path, { type: 'project', projectId: project.id })
  expect(added.body).toMatchObject([{ type: 'user' }, { type: 'project' }])
  expect((await user('POST', path, { type: 'global' })).status).toBe(400)
  expect((await user('GET', path)).body).toHaveLength(2)
  const [share] = added.body
  expect((await user('DELETE', `${path}/${share.id}`)).status).toBe(404)
  const [everybody] = (await admin('POST', path, { type: 'authenticated' })).body
  expect(everybody).toMatchObject({ type: 'loggedin' })
  expect((await admin('POST', path, person)).status).toBe(400)
  expect((await admin('GET', `${path}/${everybody.id}`)).body).toEqual(everybody)
  expect((await admin('DELETE', `${path}/${everybody.id}`)).status).toBe(204)
  expect((await admin('DELETE', `${path}/${everybody.id}`)).status).toBe(404)
  expect((await admin('GET', path)).body).toEqual([])
  expect((await user('GET', path)).status).toBe(404)
  expect((await admin('POST', path, { type: 'project', projectId: '1' })).status).toBe(400)
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance([...admin.exchanges, ...user.exchanges])).toBe('')
})

test('a filter has no columns until they are set, and none again once they are reset', async ({
  skip,
}) => {
  const { admin, make } = await openFilters()
  const { id } = await make(admin, { name: 'Columns' })
  const path = `/filter/${id}/columns`
  expect((await admin('GET', path)).status).toBe(404)
  expect((await admin('PUT', path, { columns: ['issuekey', 'summary'] })).status).toBe(200)
  expect((await admin('GET', path)).body).toEqual([
    { label: 'Key', value: 'issuekey' },
    { label: 'Summary', value: 'summary' },
  ])
  for (const body of [['summary'], { columns: ['timetracking'] }, { columns: ['none'] }]) {
    expect([body, (await admin('PUT', path, body, { wrong: true })).status]).toEqual([body, 400])
  }
  expect((await admin('DELETE', path)).status).toBe(204)
  expect((await admin('GET', path)).status).toBe(404)
  expect((await admin('GET', '/filter/1/columns')).status).toBe(400)
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(admin.exchanges)).toBe('')
})

test('favourites are each person’s own', async ({ skip }) => {
  const { admin, user, make } = await openFilters()
  const share = [{ type: 'authenticated' }]
  const made = await make(admin, { name: 'A', favourite: true, sharePermissions: share })
  expect(made).toMatchObject({ favourite: true, favouritedCount: 1 })
  const { id } = made
  expect((await user('GET', `/filter/${id}`)).body.favourite).toBe(false)
  expect((await user('PUT', `/filter/${id}/favourite`)).body.favouritedCount).toBe(2)
  expect((await user('GET', '/filter/favourite')).body).toMatchObject([{ id }])
  expect((await user('GET', '/filter/my')).body).toEqual([])
  expect((await user('GET', '/filter/my?includeFavourites=true')).body).toMatchObject([{ id }])
  expect((await user('DELETE', `/filter/${id}/favourite`)).body.favourite).toBe(false)
  expect((await user('PUT', '/filter/1/favourite')).status).toBe(400)
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance([...admin.exchanges, ...user.exchanges])).toBe('')
})

test('the default share scope decides about filters that name no shares', async () => {
  const { user, make } = await openFilters()
  await user('PUT', '/filter/defaultShareScope', { scope: 'AUTHENTICATED' })
  expect((await make(user, { name: 'A' })).sharePermissions).toMatchObject([{ type: 'loggedin' }])
  const own = await make(user, { name: 'B', sharePermissions: [] })
  expect(own.sharePermissions).toEqual([])
  expect((await user('PUT', '/filter/defaultShareScope', { scope: 'NONE' })).status).toBe(400)
})

test('the search narrows by name, owner, share and id, orders, and refuses nonsense', async ({
  skip,
}) => {
  const { site, admin, account, project, make } = await openFilters()
  const { groupId } = addGroup(site, 'pilots')
  site.switches.extra.groupSharesNeedMembership = false
  const byGroup = { sharePermissions: [{ type: 'group', group: { groupId } }] }
  const byProject = { sharePermissions: [{ type: 'project', project: { id: project.id } }] }
  const one = await make(admin, { name: 'Alpha', ...byGroup })
  await make(admin, { name: 'Beta', ...byProject })
  addFilter(site, {
    name: 'Gamma',
    description: '',
    jql: '',
    ownerAccountId: account.accountId,
    shares: [],
    editors: [],
  })
  const names = async (query: string) => {
    const answer = await admin('GET', `/filter/search?overrideSharePermissions=true&${query}`)
    return answer.status === 200
      ? answer.body.values.map(({ name }: { name: string }) => name)
      : answer.status
  }
  expect(await names('orderBy=-name')).toEqual(['Gamma', 'Beta', 'Alpha'])
  expect(await names('filterName=ALP')).toEqual(['Alpha'])
  expect(await names(`accountId=${account.accountId}`)).toEqual(['Gamma'])
  expect(await names(`groupId=${groupId}`)).toEqual(['Alpha'])
  expect(await names('groupname=pilots')).toEqual(['Alpha'])
  expect(await names(`projectId=${project.id}`)).toEqual(['Beta'])
  expect(await names(`id=${one.id}&id=1`)).toEqual(['Alpha'])
  for (const query of [
    'orderBy=none',
    'expand=none',
    'owner=a&accountId=b',
    'groupname=a&groupId=b',
    Array.from({ length: 201 }, (_, at) => `id=${at}`).join('&'),
  ]) {
    expect([query, await names(query)]).toEqual([query, 400])
  }
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(admin.exchanges)).toBe('')
})

test('subscriptions are read and not written; what is shared with goes when it goes', async ({
  skip,
}) => {
  const { site, admin, account, project, make } = await openFilters()
  const group = addGroup(site, 'pilots')
  site.switches.extra.groupSharesNeedMembership = false
  const { id } = await make(admin, {
    name: 'Mailed',
    sharePermissions: [
      { type: 'group', group: { groupId: group.groupId } },
      { type: 'project', project: { id: project.id } },
    ],
  })
  const filter = filters.of(site)[id]
  if (filter === undefined) throw new Error('the filter is kept')
  subscribe(site, filter, account.accountId, group.groupId)
  expect((await admin('GET', `/filter/${id}`)).body.subscriptions).toMatchObject({
    size: 1,
    items: [],
  })
  const expanded = (await admin('GET', `/filter/${id}?expand=subscriptions`)).body
  expect(expanded.subscriptions.items).toMatchObject([
    { user: { accountId: account.accountId }, group: { name: 'pilots' } },
  ])
  await admin('DELETE', `/group?groupId=${group.groupId}`)
  await admin('DELETE', `/project/${project.id}?enableUndo=false`)
  expect((await admin('GET', `/filter/${id}/permission`)).body).toEqual([])
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(admin.exchanges)).toBe('')
})

test('a private project is not named to those who do not see it', async () => {
  const { site, admin, project, make, twin } = await openFilters()
  const stranger = addAccount(site, { displayName: 'S', emailAddress: 's@example.com' })
  const { id } = await make(admin, {
    name: 'Mixed',
    sharePermissions: [{ type: 'project', project: { id: project.id } }],
    editPermissions: [{ type: 'user', user: { accountId: stranger.accountId } }],
  })
  const call = asUser(twin, stranger.accountId, stranger.emailAddress)
  expect((await call('GET', `/project/${project.id}`)).status).toBe(404)
  const { sharePermissions } = (await call('GET', `/filter/${id}`)).body
  expect(sharePermissions).toMatchObject([{ type: 'project-unknown' }])
})
