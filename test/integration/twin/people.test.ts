import { afterEach, beforeEach, expect, test } from 'vitest'
import { addAccount } from '#twin/users/state'
import { type OpenSite, openSite } from './open-site.ts'

let site: OpenSite

beforeEach(async () => {
  site = await openSite()
})
afterEach(() => site.twin.stop())

test('myself tells groups only when asked to', async () => {
  const plain = (await site.admin('GET', '/myself')).body
  expect(plain.groups).toEqual({ size: 4, items: [] })
  const full = (await site.admin('GET', '/myself?expand=groups')).body
  expect(full.groups.items.map(({ name }: { name: string }) => name)).toContain('site-admins')
})

test('mypermissions: required keys, unknown keys, both sides', async () => {
  expect((await site.admin('GET', '/mypermissions')).status).toBe(400)
  const unknown = await site.admin('GET', '/mypermissions?permissions=ADMINISTER,FLY')
  expect(unknown.body.errors).toEqual({ FLY: 'Unrecognized permission' })
  const ask = '/mypermissions?permissions=ADMINISTER,BULK_CHANGE'
  const held = async (call: OpenSite['admin']) => {
    const { permissions } = (await call('GET', ask)).body
    return [permissions.ADMINISTER.havePermission, permissions.BULK_CHANGE.havePermission]
  }
  expect(await held(site.admin)).toEqual([true, true])
  expect(await held(site.user)).toEqual([false, true])
  const check = await site.user('POST', '/permissions/check', {
    globalPermissions: ['ADMINISTER', 'BULK_CHANGE'],
  })
  expect(check.body.globalPermissions).toEqual(['BULK_CHANGE'])
  const other = { accountId: site.owner.accountId, globalPermissions: ['ADMINISTER'] }
  expect((await site.user('POST', '/permissions/check', other)).status).toBe(403)
})

test('users are found by the beginning of a word; hidden addresses stay hidden', async () => {
  addAccount(site.twin.site, {
    displayName: 'Zoe Zimmer',
    emailAddress: 'zoe@example.com',
    emailVisible: false,
  })
  const search = async (query: string) =>
    (await site.admin('GET', `/user/search?${query}`)).body.map(
      ({ displayName }: { displayName: string }) => displayName,
    )
  expect(await search('query=zim')).toEqual(['Zoe Zimmer'])
  expect(await search('query=immer')).toEqual([])
  expect(await search('query=zoe@example')).toEqual([])
  expect((await site.admin('GET', '/user/search')).status).toBe(400)
  const all = (await site.admin('GET', '/users/search?maxResults=2')).body
  expect(all).toHaveLength(2)
  const zoe = (await site.admin('GET', '/user/search?query=zoe')).body[0]
  expect(zoe.emailAddress).toBeUndefined()
  expect((await site.admin('GET', '/user?accountId=nobody')).status).toBe(404)
  const bulk = await site.admin('GET', `/user/bulk?accountId=${zoe.accountId}&accountId=nobody`)
  expect(bulk.body).toMatchObject({ total: 1, isLast: true })
})

test('groups: created once, members added once, deleted by id', async () => {
  const made = await site.admin('POST', '/group', { name: 'writers' })
  expect(made.status).toBe(201)
  const { groupId } = made.body
  expect((await site.admin('POST', '/group', { name: 'writers' })).status).toBe(400)
  const add = () =>
    site.admin('POST', `/group/user?groupId=${groupId}`, { accountId: site.member.accountId })
  expect((await add()).status).toBe(201)
  expect((await add()).status).toBe(400)
  const members = (await site.admin('GET', `/group/member?groupId=${groupId}`)).body
  expect(members.values[0].accountId).toBe(site.member.accountId)
  const picked = (await site.admin('GET', '/groups/picker?query=WRIT')).body
  expect(picked.groups).toMatchObject([{ name: 'writers', groupId }])
  const swap = await site.admin('DELETE', `/group?groupId=${groupId}&swapGroupId=nope`)
  expect(swap.status).toBe(404)
  expect((await site.admin('DELETE', `/group?groupId=${groupId}`)).status).toBe(200)
  expect((await site.admin('GET', `/group/member?groupId=${groupId}`)).status).toBe(404)
})

test('groups are written by site administrators only, and managed ones by nobody', async () => {
  expect((await site.user('POST', '/group', { name: 'writers' })).status).toBe(403)
  expect((await site.admin('DELETE', '/group?groupname=site-admins')).status).toBe(403)
  const both = await site.admin('GET', '/group/member?groupname=site-admins&groupId=x')
  expect(both.status).toBe(400)
  expect((await site.admin('GET', '/group/member')).status).toBe(400)
})

test('categories: a taken name is 409, projects lose a deleted one', async () => {
  const { id } = (await site.admin('POST', '/projectCategory', { name: 'C' })).body
  expect((await site.admin('POST', '/projectCategory', { name: 'c' })).status).toBe(409)
  expect((await site.admin('POST', '/projectCategory', { name: 'x'.repeat(256) })).status).toBe(400)
  const put = await site.admin('PUT', `/projectCategory/${id}`, { description: 'd' })
  expect(put.body).toMatchObject({ id, name: 'C', description: 'd' })
  const body = {
    key: 'ABC',
    name: 'P',
    leadAccountId: site.owner.accountId,
    categoryId: Number(id),
  }
  await site.admin('POST', '/project', { ...body, projectTypeKey: 'software' })
  expect((await site.admin('DELETE', `/projectCategory/${id}`)).status).toBe(204)
  expect((await site.admin('GET', '/project/ABC')).body.projectCategory).toBeUndefined()
  expect((await site.admin('GET', `/projectCategory/${id}`)).status).toBe(404)
})
