import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDataCenterSite } from '#twin/data-center/create-site'
import { userOf } from '#twin/data-center/users/state'
import { addProject } from '#twin/projects/add'
import { type DataCenterTwin, startTwin } from '#twin/serve'
import { accounts } from '#twin/users/state'
import { anonymously, closeSound, withPassword, withToken } from './data-center-client.ts'

type Bean = Readonly<Record<string, unknown>>

const site = createDataCenterSite({ name: 'plant' })
const uma = Object.values(accounts.of(site)).find(({ displayName }) => displayName === 'Uma User')
if (uma === undefined) throw new Error('the site has no ordinary user')
const user = userOf(site, uma)
const project = addProject(site, { key: 'EX', name: 'Example', leadAccountId: uma.accountId })
let twin: DataCenterTwin

beforeAll(async () => {
  twin = await startTwin({ site })
})
afterAll(() => closeSound(twin))

const admin = (...request: Parameters<ReturnType<typeof withToken>>) => withToken(twin)(...request)
const names = (beans: readonly Bean[]) => beans.map(({ name }) => name)

describe('users', () => {
  test('are found by name, whatever the case, and by key', async () => {
    const byName = await admin('GET', `/user?username=${user.name.toUpperCase()}`)
    const byKey = await admin('GET', `/user?key=${user.key}`)
    expect(byName.body).toEqual(byKey.body)
    expect(byKey.body).toMatchObject({ name: user.name, key: user.key, displayName: 'Uma User' })
  })

  test.each([
    ['/user', 400],
    ['/user?username=nobody', 404],
    ['/user?accountId=x', 400],
    ['/user/search', 400],
  ])('GET %s is %i', async (path, status) => {
    expect((await admin('GET', path)).status).toBe(status)
  })

  test('are searched by part of name or address, all of them by a dot', async () => {
    expect(names((await admin('GET', '/user/search?username=uma')).body)).toEqual([user.name])
    expect(names((await admin('GET', '/user/search?username=.&maxResults=1')).body)).toEqual([
      'admin',
    ])
  })

  test('are listed behind a cursor from 10.3 on', async () => {
    const first = await admin('GET', '/user/list?maxResults=1')
    expect(first.body).toMatchObject({ isLast: false, values: [{ name: 'admin' }] })
    const rest = await admin('GET', `/user/list?cursor=${first.body.nextCursor}`)
    expect(rest.body).toMatchObject({ isLast: true, values: [{ name: user.name }] })
    site.state.dataCenter.version = '9.12.4'
    expect((await admin('GET', '/user/list')).status).toBe(404)
    site.state.dataCenter.version = '10.3.19'
  })
})

describe('groups', () => {
  test('are made, filled, listed and deleted by name; nothing shows an id', async () => {
    const made = await admin('POST', '/group', { name: 'testers' })
    expect([made.status, made.body.name]).toEqual([201, 'testers'])
    const path = '/group/user?groupname=testers'
    expect((await admin('POST', path, { name: user.name })).body.users.size).toBe(1)
    expect((await admin('POST', path, { name: user.name })).status).toBe(400)
    expect((await admin('POST', path, { name: 'nobody' })).status).toBe(404)
    const members = await admin('GET', '/group/member?groupname=testers')
    expect(members.body).toMatchObject({ total: 1, isLast: true, values: [{ name: user.name }] })
    const picked = await admin('GET', '/groups/picker?query=test')
    expect(picked.body).toMatchObject({ total: 1, groups: [{ name: 'testers' }] })
    expect(JSON.stringify([made.body, members.body, picked.body])).not.toMatch(/groupId|accountId/)
    expect((await admin('DELETE', `${path}&username=${user.name}`)).status).toBe(200)
    expect((await admin('DELETE', '/group?groupname=testers')).status).toBe(200)
    expect((await admin('DELETE', '/group?groupname=testers')).status).toBe(404)
  })

  test('of Cloud’s organisation are not there', async () => {
    const { body } = await admin('GET', '/groups/picker?maxResults=100')
    expect(names(body.groups)).toEqual(['jira-administrators', 'jira-users-plant'])
  })

  test.each([{ name: '' }, { name: 'jira-administrators' }])('POST %j is 400', async (body) => {
    expect((await admin('POST', '/group', body)).status).toBe(400)
  })
})

describe('roles', () => {
  test('have default actors by name', async () => {
    const made = await admin('POST', '/role', { name: 'Reviewers', description: 'They review.' })
    expect([made.status, made.body.actors]).toEqual([200, []])
    const path = `/role/${made.body.id}/actors`
    const added = await admin('POST', path, { user: [user.name] })
    expect(added.body.actors).toMatchObject([
      { type: 'atlassian-user-role-actor', name: user.name, displayName: 'Uma User' },
    ])
    expect((await admin('POST', path, { user: ['x'], group: ['y'] })).status).toBe(400)
    expect((await admin('DELETE', `${path}?user=${user.name}`)).body.actors).toEqual([])
    expect((await admin('POST', '/role', { name: 'reviewers' })).status).toBe(409)
    expect((await admin('POST', '/role', { name: ' blank' })).status).toBe(400)
    const renamed = await admin('PUT', `/role/${made.body.id}`, { name: 'R', description: 'D' })
    expect(renamed.body).toMatchObject({ name: 'R', description: 'D' })
    expect((await admin('DELETE', `/role/${made.body.id}`)).status).toBe(204)
  })

  test('have actors in projects, which one call can set', async () => {
    const { body: links } = await admin('GET', '/project/EX/role')
    expect(Object.keys(links)).toEqual(['Administrators'])
    const id = links.Administrators.split('/').at(-1)
    const path = `/project/EX/role/${id}`
    const set = await admin('PUT', path, {
      id: Number(id),
      categorisedActors: {
        'atlassian-user-role-actor': [user.name],
        'atlassian-group-role-actor': ['jira-administrators'],
      },
    })
    expect(names(set.body.actors).toSorted()).toEqual(['jira-administrators', user.name])
    expect((await admin('POST', path, { user: ['nobody'] })).status).toBe(410)
    expect((await admin('DELETE', `${path}?group=jira-administrators`)).status).toBe(204)
    expect(names((await admin('GET', path)).body.actors)).toEqual([user.name])
    expect(JSON.stringify((await admin('GET', '/role')).body)).not.toContain('accountId')
  })
})

describe('components and versions', () => {
  test('a component has its lead by user name', async () => {
    const body = { project: 'EX', name: 'Engine', leadUserName: user.name }
    const made = await admin('POST', '/component', body)
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ name: 'Engine', project: 'EX', lead: { key: user.key } })
    const path = `/component/${made.body.id}`
    expect((await admin('PUT', path, { leadUserName: 'nobody' })).status).toBe(404)
    expect((await admin('PUT', path, { leadUserName: '' })).body).not.toHaveProperty('lead')
    expect((await admin('GET', '/project/EX/components')).body).toMatchObject([{ name: 'Engine' }])
    const page = await admin('GET', `/component/page?projectIds=${project.id}`)
    expect(page.body).toMatchObject({ total: 1, values: [{ name: 'Engine' }] })
    expect((await admin('DELETE', path)).status).toBe(204)
  })

  test('a version is removed by swapping only', async () => {
    const made = await admin('POST', '/version', { project: 'EX', name: '1.0' })
    expect([made.status, made.body.projectId]).toEqual([201, Number(project.id)])
    const page = await admin('GET', '/version?query=1')
    expect(page.body).toMatchObject({ total: 1, values: [{ name: '1.0' }] })
    const path = `/version/${made.body.id}`
    expect((await admin('POST', `${path}/removeAndSwap`, {})).status).toBe(204)
    expect((await admin('GET', '/project/EX/versions')).body).toEqual([])
  })
})

describe('the rest that is like Cloud', () => {
  test('categories and link types', async () => {
    const category = await admin('POST', '/projectCategory', { name: 'Internal' })
    expect(category.status).toBe(201)
    expect((await admin('POST', '/projectCategory', { name: 'internal' })).status).toBe(409)
    const type = { name: 'Causes', inward: 'is caused by', outward: 'causes' }
    const made = await admin('POST', '/issueLinkType', type)
    expect([made.status, made.body]).toMatchObject([201, type])
    expect(names((await admin('GET', '/issueLinkType')).body.issueLinkTypes)).toContain('Causes')
    expect(made.body.self).toBe(`${twin.address}/rest/api/2/issueLinkType/${made.body.id}`)
  })

  test('application roles name groups, and can be written', async () => {
    const { body } = await admin('GET', '/applicationrole/jira-software')
    expect(body).toMatchObject({ defined: true, defaultGroups: ['jira-users-plant'] })
    expect(body).not.toHaveProperty('groupDetails')
    const groups = ['jira-administrators']
    const path = '/applicationrole/jira-software'
    expect((await admin('PUT', path, { groups })).status).toBe(400)
    const written = await admin('PUT', path, { groups, defaultGroups: groups })
    expect([written.status, written.body.groups]).toEqual([200, groups])
  })

  test('settings', async () => {
    expect((await admin('GET', '/configuration')).body).toMatchObject({ votingEnabled: true })
    const id = 'jira.clone.prefix'
    await admin('PUT', `/application-properties/${id}`, { id, value: 'COPY -' })
    const { body } = await admin('GET', `/application-properties?keyFilter=jira.clone.*`)
    expect(body).toMatchObject([{ id, key: id, value: 'COPY -' }])
  })

  test.each(['/role', '/applicationrole', '/application-properties', '/group/member?groupname=x'])(
    'GET %s is for administrators',
    async (path) => {
      expect((await anonymously(twin)('GET', path)).status).toBe(401)
      const ordinary = withPassword(twin, user.name, user.password)
      expect((await ordinary('GET', path)).status).toBe(403)
    },
  )
})
