import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDataCenterSite } from '#twin/data-center/create-site'
import { userOf } from '#twin/data-center/users/state'
import { markFavourite } from '#twin/filters/state'
import { addSecurityScheme } from '#twin/issue-security/state'
import { addIssues } from '#twin/issues/state'
import { addNotificationScheme } from '#twin/notification-schemes/state'
import { type DataCenterTwin, startTwin } from '#twin/serve'
import { type Account, accounts } from '#twin/users/state'
import type { Caller } from './client.ts'
import { closeJudged, withPassword, withToken } from './data-center-client.ts'
import { ownerOf, plantProject } from './plant-project.ts'

let twin: DataCenterTwin
let admin: Caller
let member: Caller
let person: Account

beforeAll(async () => {
  twin = await startTwin({ site: createDataCenterSite({ name: 'schemes' }) })
  admin = withToken(twin)
  const found = Object.values(accounts.of(twin.site)).find(({ emailAddress }) =>
    emailAddress.startsWith('user@'),
  )
  if (found === undefined) throw new Error('the site has no ordinary user')
  person = found
  const { name, password } = userOf(twin.site, person)
  member = withPassword(twin, name, password)
})
afterAll(() => closeJudged(twin))

async function statusOf(caller: Caller, method: string, path: string, body?: unknown) {
  return (await caller(method, path, body)).status
}

const grant = (permission: string, type: string, parameter?: string) => ({
  permission,
  holder: { type, ...(parameter === undefined ? {} : { parameter }) },
})

describe('permission schemes', () => {
  test('users and groups are named; grants come when expanded, and are replaced as a whole', async () => {
    const { name, key } = userOf(twin.site, person)
    const made = await admin('POST', '/permissionscheme?expand=permissions,user', {
      name: 'Closed',
      permissions: [
        grant('BROWSE_PROJECTS', 'user', name),
        grant('BROWSE_PROJECTS', 'group', 'jira-administrators'),
      ],
    })
    expect(made.status).toBe(201)
    expect(made.body.permissions.map(({ holder }: { holder: unknown }) => holder)).toMatchObject([
      { type: 'user', parameter: name, user: { name, key }, expand: 'user' },
      { type: 'group', parameter: 'jira-administrators', expand: 'group' },
    ])
    expect(made.body.permissions[0].holder).not.toHaveProperty('value')
    const path = `/permissionscheme/${made.body.id}`
    expect((await admin('GET', path)).body).not.toHaveProperty('permissions')
    const renamed = await admin('PUT', path, { name: 'Shut' })
    expect(renamed.body.name).toBe('Shut')
    expect((await admin('GET', `${path}/permission`)).body.permissions).toHaveLength(2)
    const fresh = { name: 'Shut', permissions: [grant('ADD_COMMENTS', 'anyone')] }
    await admin('PUT', path, fresh)
    const [only] = (await admin('GET', `${path}/permission`)).body.permissions
    expect(only.holder).toEqual({ type: 'anyone' })
    expect(await statusOf(admin, 'POST', `${path}/permission`, fresh.permissions[0])).toBe(400)
    expect(await statusOf(admin, 'DELETE', `${path}/permission/${only.id}`)).toBe(204)
    plantProject(twin.site, { key: 'PERM' })
    const assigned = await admin('PUT', '/project/PERM/permissionscheme', { id: made.body.id })
    expect(assigned.body.id).toBe(made.body.id)
    expect((await admin('GET', '/project/PERM/permissionscheme')).body.name).toBe('Shut')
    expect(await statusOf(admin, 'DELETE', path)).toBe(403)
    await admin('PUT', '/project/PERM/permissionscheme', { id: 0 })
    expect(await statusOf(admin, 'DELETE', path)).toBe(204)
  })

  test('an attribute is plain text that becomes a truth value', async () => {
    const path = '/permissionscheme/0/attribute/ADMINISTER_PROJECTS.extended.enabled'
    expect(await statusOf(admin, 'GET', path)).toBe(404)
    const put = await fetch(`${twin.address}/rest/api/2${path}`, {
      method: 'PUT',
      headers: {
        Authorization: `Bearer ${twin.credentials.personalAccessToken}`,
        'Content-Type': 'text/plain',
      },
      body: 'TRUE',
    })
    expect(put.status).toBe(204)
    expect((await admin('GET', path)).body.value).toBe('true')
  })

  test.each([
    [grant('NOTHING', 'anyone')],
    [grant('BROWSE_PROJECTS', 'nobody')],
    [grant('BROWSE_PROJECTS', 'user', 'nobody')],
    [grant('BROWSE_PROJECTS', 'group', 'nobody')],
  ])('the grant %j is refused', async (body) => {
    expect(await statusOf(admin, 'POST', '/permissionscheme/0/permission', body)).toBe(400)
  })
})

describe('priority schemes', () => {
  test('a scheme of priorities that are there, given to a project and taken away', async () => {
    const { id: projectId } = plantProject(twin.site, { key: 'PRIO' })
    const made = await admin('POST', '/priorityschemes', {
      name: 'Short',
      optionIds: ['2', '3'],
      defaultOptionId: '3',
    })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      name: 'Short',
      optionIds: ['2', '3'],
      defaultOptionId: '3',
      defaultScheme: false,
    })
    const { id } = made.body
    const path = '/project/PRIO/priorityscheme'
    const assigned = await admin('PUT', `${path}?expand=projectKeys`, { id })
    expect(assigned.body.projectKeys).toEqual(['PRIO'])
    const listed = (await admin('GET', '/priorityschemes?expand=schemes.projectKeys')).body
    expect(listed).toMatchObject({ startAt: 0, maxResults: 100, total: 2 })
    expect(listed.schemes[1].projectKeys).toEqual(['PRIO'])
    const page = await admin('GET', `/priority/page?projectIds=${projectId}`)
    expect(page.body.total).toBe(2)
    addIssues(twin.site, {
      projectId,
      issueTypeId: '1',
      statusId: '1',
      count: 1,
      fields: { priorityId: '2' },
    })
    const change = { optionIds: ['3', '4'] }
    expect(await statusOf(admin, 'PUT', `/priorityschemes/${id}`, change)).toBe(400)
    const narrow = await admin('POST', '/priorityschemes', { name: 'Narrow', optionIds: ['5'] })
    expect(await statusOf(admin, 'PUT', path, { id: narrow.body.id })).toBe(400)
    expect(await statusOf(admin, 'DELETE', `${path}/${narrow.body.id}`)).toBe(400)
    expect(await statusOf(admin, 'DELETE', `${path}/${id}`)).toBe(200)
    expect((await admin('GET', path)).body.defaultScheme).toBe(true)
    expect(await statusOf(admin, 'DELETE', `/priorityschemes/${id}`)).toBe(204)
    expect(await statusOf(admin, 'DELETE', '/priorityschemes/1')).toBe(403)
    expect(await statusOf(admin, 'POST', '/priority', { name: 'New' })).toBe(405)
  })
})

describe('schemes that are only read', () => {
  test('notification schemes name recipients when they are expanded', async () => {
    const plain = (await admin('GET', '/notificationscheme')).body
    expect(plain).toMatchObject({ maxResults: 50, startAt: 0, total: 1, isLast: true })
    expect(plain.values[0]).not.toHaveProperty('notificationSchemeEvents')
    const { name, key } = userOf(twin.site, person)
    const old = addNotificationScheme(twin.site, {
      name: 'Old',
      events: {
        '1': [
          { type: 'User', subjectId: person.accountId },
          { type: 'EmailAddress', subjectId: 'a@example.com' },
          { type: 'CurrentAssignee' },
        ],
      },
    })
    const whole = (await admin('GET', `/notificationscheme/${old.id}?expand=all`)).body
    const [created] = whole.notificationSchemeEvents
    expect(created.event).toMatchObject({ id: 1, name: 'Issue Created' })
    expect(created.notifications).toMatchObject([
      { notificationType: 'User', parameter: name, user: { key }, expand: 'user' },
      {
        notificationType: 'EmailAddress',
        parameter: 'a@example.com',
        emailAddress: 'a@example.com',
      },
      { notificationType: 'CurrentAssignee' },
    ])
    expect(JSON.stringify(whole)).not.toContain('recipient')
    expect(await statusOf(admin, 'POST', '/notificationscheme', { name: 'New' })).toBe(405)
    expect((await member('GET', '/notificationscheme')).body.total).toBe(0)
  })

  test('of security schemes the levels are read, never their members', async () => {
    const scheme = addSecurityScheme(twin.site, {
      name: 'Secret',
      levels: [{ name: 'Inner', isDefault: true, members: [{ type: 'reporter' }] }],
    })
    const project = plantProject(twin.site, { key: 'SEC' })
    project.schemes.issueSecuritySchemeId = scheme.id
    const listed = (await admin('GET', '/issuesecurityschemes')).body.issueSecuritySchemes
    expect(listed).toHaveLength(1)
    expect(listed[0]).not.toHaveProperty('levels')
    const whole = (await admin('GET', `/issuesecurityschemes/${scheme.id}`)).body
    expect(whole.levels.map(({ name }: { name: string }) => name)).toEqual(['Inner'])
    expect((await admin('GET', '/project/SEC/issuesecuritylevelscheme')).body).toEqual(whole)
    expect((await admin('GET', `/securitylevel/${whole.levels[0].id}`)).body).toEqual(
      whole.levels[0],
    )
    const members = `/issuesecurityschemes/${scheme.id}/members`
    expect(await statusOf(admin, 'GET', members)).toBe(404)
    expect(await statusOf(member, 'GET', '/issuesecurityschemes')).toBe(403)
  })
})

describe('filters and dashboards', () => {
  test('shares go in and out as lists, and not with the filter itself', async () => {
    const made = await admin('POST', '/filter', {
      name: 'Mine',
      jql: 'project is not EMPTY',
      sharePermissions: [{ type: 'global' }],
    })
    expect(made.status).toBe(200)
    expect(made.body).toMatchObject({ owner: { name: twin.credentials.userName } })
    expect(made.body.sharePermissions).toEqual([])
    const path = `/filter/${made.body.id}`
    expect(await statusOf(member, 'GET', path)).toBe(400)
    const { key } = userOf(twin.site, person)
    const share = { type: 'user', userKey: key, view: true, edit: true }
    expect(await statusOf(admin, 'POST', `${path}/permission`, share)).toBe(400)
    const shared = await admin('POST', `${path}/permission`, [
      share,
      { type: 'group', groupname: 'jira-administrators', view: true, edit: false },
    ])
    expect(shared.status).toBe(201)
    expect(shared.body).toMatchObject([
      { type: 'group', group: { name: 'jira-administrators' }, view: true, edit: false },
      { type: 'user', user: { key }, view: true, edit: true },
    ])
    const changed = await member('PUT', path, { name: 'Ours', jql: '' })
    expect(changed.body).toMatchObject({ name: 'Ours', jql: '', editable: true })
    const open = await admin('POST', `${path}/permission`, [{ type: 'global', view: true }])
    expect(open.body).toMatchObject([{ type: 'global', view: true, edit: false }])
    const one = `${path}/permission/${open.body[0].id}`
    expect((await admin('GET', one)).body).toEqual(open.body[0])
    expect(await statusOf(admin, 'DELETE', one)).toBe(204)
    expect(await statusOf(admin, 'DELETE', one)).toBe(404)
    expect(await statusOf(admin, 'GET', `${path}/columns`)).toBe(404)
    expect(await statusOf(admin, 'PUT', `${path}/columns`, { columns: ['summary'] })).toBe(200)
    expect((await admin('GET', `${path}/columns`)).body).toEqual([
      { label: 'Summary', value: 'summary' },
    ])
    expect((await admin('GET', '/filter/favourite')).body).toEqual([])
    markFavourite(twin.site, ownerOf(twin.site), made.body.id, true)
    expect((await admin('GET', '/filter/favourite')).body).toHaveLength(1)
    expect(await statusOf(member, 'DELETE', path)).toBe(400)
    expect(await statusOf(admin, 'DELETE', path)).toBe(204)
  })

  test.each([
    ['GET', '/filter/search', undefined, 400],
    ['POST', '/filter', { jql: '' }, 400],
    ['POST', '/filter', { name: 'X', jql: 'oops oops' }, 400],
    ['PUT', '/filter/defaultShareScope', { scope: 'NONE' }, 400],
    ['POST', '/dashboard', { name: 'X' }, 405],
    ['GET', '/dashboard/77', undefined, 404],
  ])('%s %s with %j is %i', async (method, path, body, status) => {
    expect(await statusOf(admin, method, path, body)).toBe(status)
  })

  test('of dashboards there are names', async () => {
    const { body } = await admin('GET', '/dashboard')
    expect(body).toMatchObject({ startAt: 0, maxResults: 20, total: 1 })
    expect(Object.keys(body.dashboards[0]).sort()).toEqual(['id', 'name', 'self', 'view'])
    expect((await admin('GET', '/dashboard/10000')).body).toEqual(body.dashboards[0])
  })
})
