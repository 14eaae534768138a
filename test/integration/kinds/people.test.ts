import { expect, test } from 'vitest'
import { groupKind } from '#kinds/group/index'
import { userKind } from '#kinds/user/index'
import { addGroup } from '#twin/groups/state'
import { awkwardNames, createObject, expectReadAlike, openSite, writerOf } from './open-site.ts'

test('users are known by account id, and inactive ones may stand for nobody', async () => {
  const person = { emailAddress: 'p@example.com', displayName: 'Pat 🙂' }
  await using site = await openSite({
    people: [
      { ...person, accountId: '5b00000000000000000000aa' },
      { ...person, accountId: '5b00000000000000000000bb', active: false },
    ],
  })
  const users = await site.read(userKind)
  expect(users.find((user) => user.id.endsWith('aa'))).toEqual({
    kind: 'user',
    id: '5b00000000000000000000aa',
    name: 'Pat 🙂',
    naturalKey: 'account:5b00000000000000000000aa',
    protection: 'locked',
    data: { displayName: 'Pat 🙂', active: true },
    facts: { accountType: 'atlassian', address: 'p@example.com' },
  })
  expect(users.find((user) => user.id.endsWith('bb'))).toMatchObject({
    naturalKey: 'account:5b00000000000000000000bb',
    data: { active: false },
  })
  expect(users.map((user) => [user.id.slice(-2), userKind.model.usable?.(user)])).toEqual(
    expect.arrayContaining([
      ['aa', true],
      ['bb', false],
    ]),
  )
  // The address serves to find the person elsewhere; where Jira hides it there is none.
  const nameless = users.filter(({ facts }) => facts.address === '')
  expect(nameless.length).toBeGreaterThan(0)
})

test('all pages of users are read, each user once', async () => {
  const people = Array.from({ length: 1100 }, (_, at) => ({
    displayName: `User ${at}`,
    emailAddress: `u${at}@example.com`,
  }))
  await using site = await openSite({ people })
  const users = await site.read(userKind)
  expect(users.length).toBe(1103)
  expect(new Set(users.map((user) => user.id)).size).toBe(1103)
})

test('groups are matched by their exact name', async () => {
  await using site = await openSite()
  const groups = await site.read(groupKind)
  expect(groups).toContainEqual({
    kind: 'group',
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    name: 'jira-administrators',
    naturalKey: 'group:jira-administrators',
    protection: 'locked',
    data: { name: 'jira-administrators' },
    facts: {},
  })
  expect(site.gaps).toEqual([])
})

test('groups are made empty, and only Jira’s own are locked', async () => {
  await using site = await openSite()
  for (const name of awkwardNames(255)) await createObject(site, groupKind, { name })
  const uuid = '0d3ad0f2-5b7c-4d0c-9c3b-0a1b2c3d4e5f'
  addGroup(site.twin.site, `trusted-users-${uuid}`)
  addGroup(site.twin.site, 'trusted-users-of-ours')
  const id = await createObject(site, groupKind, { name: 'crew' })
  const groups = await expectReadAlike(site, groupKind)
  expect(groups.find((group) => group.id === id)).toEqual({
    kind: 'group',
    id,
    name: 'crew',
    naturalKey: 'group:crew',
    protection: 'none',
    data: { name: 'crew' },
    facts: {},
  })
  // The uuid is another on every site.
  expect(groups.map(({ naturalKey, protection }) => [naturalKey, protection])).toEqual(
    expect.arrayContaining([
      ['group:trusted-users', 'locked'],
      ['group:trusted-users-of-ours', 'none'],
    ]),
  )
  expect(await writerOf(groupKind).readOne(site.context, uuid)).toBeUndefined()
})

test('groups that may not be seen are a gap, not an absence', async () => {
  await using site = await openSite()
  site.twin.site.faults.rules.push({
    fault: { kind: 'status', status: 403 },
    method: 'GET',
    path: '/rest/api/3/group/bulk',
  })
  expect(await site.read(groupKind)).toEqual([])
  expect(site.gaps).toMatchObject([{ kind: 'group', code: 'auth.permission-missing' }])
})
