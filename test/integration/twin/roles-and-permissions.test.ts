import { describe, expect, test } from 'vitest'
import { addGroup } from '#twin/groups/state'
import { addonsRoleName, findRoleNamed } from '#twin/project-roles/state'
import type { Site } from '#twin/site-model'
import { addAccount } from '#twin/users/state'
import { checkConformance, conformanceMissing } from './client.ts'
import { open, ordinaryUser } from './opened-twin.ts'
import { businessTemplate, ownerOf, plantProject, teamTemplate } from './plant-project.ts'

function addonsRoleId(site: Site): string {
  return findRoleNamed(site, addonsRoleName)?.id ?? ''
}

describe('project roles', () => {
  test('a fresh site has Administrators 10002 and the role of the apps', async () => {
    const { call } = await open()
    const { body } = await call('GET', '/role')
    expect(body.map((role: { name: string }) => role.name)).toEqual([
      'Administrators',
      addonsRoleName,
    ])
    expect(body[0].id).toBe(10002)
    expect(body[0].actors[0].actorGroup.name).toBe('jira-administrators')
  })

  test('creating, changing and deleting a role', async () => {
    const { call } = await open()
    const { status, body } = await call('POST', '/role', { name: 'Testers', description: 'test' })
    expect(status).toBe(200)
    expect(body.actors).toBeUndefined()
    const twice = await call('POST', '/role', { name: 'testers' })
    expect(twice.status).toBe(409)
    expect(twice.body.errorMessages).toEqual(["A project role with name 'testers' already exists."])
    const path = `/role/${body.id}`
    const partly = await call('POST', path, { name: 'QA', description: 'ignored' })
    expect(partly.body).toMatchObject({ name: 'QA', description: 'test' })
    expect((await call('PUT', path, { name: 'QA' })).status).toBe(400)
    const whole = await call('PUT', path, { name: 'Quality', description: 'all' })
    expect(whole.body).toMatchObject({ name: 'Quality', description: 'all' })
    expect((await call('DELETE', path)).status).toBe(204)
    expect((await call('GET', path)).status).toBe(404)
  })

  test('the role of the apps can not be changed', async () => {
    const { site, call } = await open()
    const path = `/role/${addonsRoleId(site)}`
    expect((await call('POST', path, { name: 'Mine' })).status).toBe(400)
    expect((await call('DELETE', path)).status).toBe(400)
  })

  test('a role that a permission scheme names needs a replacement', async () => {
    const { call } = await open()
    const old = (await call('POST', '/role', { name: 'Old' })).body.id
    const next = (await call('POST', '/role', { name: 'New' })).body.id
    const holder = { type: 'projectRole', value: String(old) }
    const scheme = await call('POST', '/permissionscheme', {
      name: 'With role',
      permissions: [{ permission: 'EDIT_ISSUES', holder }],
    })
    expect((await call('DELETE', `/role/${old}`)).status).toBe(409)
    expect((await call('DELETE', `/role/${old}?swap=${old}`)).status).toBe(400)
    expect((await call('DELETE', `/role/${old}?swap=${next}`)).status).toBe(204)
    const after = await call('GET', `/permissionscheme/${scheme.body.id}`)
    expect(after.body.permissions[0].holder.value).toBe(String(next))
  })

  test('default actors: users or groups, only for projects to come', async () => {
    const { site, call } = await open()
    const early = plantProject(site, { key: 'EARLY' })
    const role = (await call('POST', '/role', { name: 'Testers' })).body.id
    const group = addGroup(site, 'testers')
    const owner = ownerOf(site)
    const path = `/role/${role}/actors`
    const both = await call('POST', path, { user: [owner], groupId: [group.groupId] })
    expect(both.status).toBe(400)
    expect((await call('POST', path, { groupId: [group.groupId] })).status).toBe(200)
    const added = await call('POST', path, { user: [owner] })
    expect(added.body.actors).toHaveLength(2)
    const late = plantProject(site, { key: 'LATE' })
    const actors = async (key: string) =>
      (await call('GET', `/project/${key}/role/${role}`)).body.actors.length
    expect(await actors(early.key)).toBe(0)
    expect(await actors(late.key)).toBe(2)
    const fewer = await call('DELETE', `${path}?groupId=${group.groupId}`)
    expect(fewer.body.actors).toHaveLength(1)
    expect(await actors(late.key)).toBe(2)
  })

  test('actors in a project: add, replace, remove; removing again is no fault', async () => {
    const { site, call } = await open()
    plantProject(site, { key: 'WEB' })
    const group = addGroup(site, 'testers')
    const ines = addAccount(site, { displayName: 'Ines', emailAddress: 'ines@example.com' })
    const path = '/project/WEB/role/10002'
    const added = await call('POST', path, { user: [ines.accountId], groupId: [group.groupId] })
    expect(added.body.actors.map((one: { displayName: string }) => one.displayName)).toEqual([
      'Ines',
      'jira-administrators',
      'testers',
    ])
    expect((await call('POST', path, { user: [ines.accountId] })).status).toBe(400)
    const replaced = await call('PUT', path, {
      categorisedActors: { 'atlassian-group-role-actor-id': [group.groupId] },
    })
    expect(replaced.body.actors).toHaveLength(1)
    const query = `${path}?groupId=${group.groupId}`
    expect((await call('DELETE', query)).status).toBe(204)
    expect((await call('DELETE', query)).status).toBe(204)
    expect((await call('DELETE', path)).status).toBe(400)
    expect((await call('GET', path)).body.actors).toEqual([])
  })

  test.each([
    ['an unknown person', { user: ['nobody'] }],
    ['an unknown group', { groupId: ['0d4d6c6e-0000-4000-8000-000000000000'] }],
    ['a group name nobody has', { group: ['no such group'] }],
  ])('%s is not found', async (_, body) => {
    const { site, call } = await open()
    plantProject(site, { key: 'WEB' })
    expect((await call('POST', '/project/WEB/role/10002', body)).status).toBe(404)
  })

  test('inactive people cannot be added, and can be left out of answers', async () => {
    const { site, call } = await open()
    plantProject(site, { key: 'WEB' })
    const gone = addAccount(site, { displayName: 'Gone', emailAddress: 'gone@example.com' })
    const path = '/project/WEB/role/10002'
    expect((await call('POST', path, { user: [gone.accountId] })).status).toBe(200)
    gone.active = false
    const late = { 'atlassian-user-role-actor': [gone.accountId] }
    expect((await call('PUT', path, { categorisedActors: late })).status).toBe(404)
    expect((await call('GET', path)).body.actors).toHaveLength(2)
    const active = await call('GET', `${path}?excludeInactiveUsers=true`)
    expect(active.body.actors).toHaveLength(1)
  })

  test('the Free plan refuses to write actors', async () => {
    const { site, call } = await open({ plan: 'free' })
    plantProject(site, { key: 'WEB' })
    const path = '/project/WEB/role/10002'
    const body = { user: [ownerOf(site)] }
    expect((await call('POST', path, body)).status).toBe(403)
    expect((await call('PUT', path, { categorisedActors: {} })).status).toBe(403)
    site.switches.extra.freeRoleActorsStatus = 400
    expect((await call('DELETE', `${path}?user=${ownerOf(site)}`)).status).toBe(400)
  })

  test('a template adds the lead; without administration the roles are not found', async () => {
    const { twin, site, call } = await open()
    const user = ordinaryUser(twin)
    const leadAccountId = user.account.accountId
    plantProject(site, { key: 'TPL', templateKey: businessTemplate, leadAccountId })
    plantProject(site, { key: 'BARE', leadAccountId })
    expect((await user.call('GET', '/project/TPL/role/10002')).body.actors).toHaveLength(2)
    expect((await user.call('GET', '/project/BARE/role')).status).toBe(404)
    expect((await user.call('GET', '/role')).status).toBe(403)
    const links = await call('GET', '/project/BARE/role')
    expect(links.body.Administrators).toMatch(/\/project\/\d+\/role\/10002$/)
    const mine = await user.call('GET', '/project/TPL/roledetails?currentMember=true')
    expect(mine.body.map((role: { id: number }) => role.id)).toEqual([10002])
  })

  test('a team-managed project has its own roles and leaves one behind', async () => {
    const { site, call } = await open()
    const team = plantProject(site, { key: 'TEAM', templateKey: teamTemplate })
    const addons = async () =>
      (await call('GET', '/role')).body.filter(
        (role: { name: string }) => role.name === addonsRoleName,
      )
    expect((await addons())[1].scope).toEqual({
      type: 'PROJECT',
      project: { id: team.id, key: 'TEAM', name: 'Project TEAM' },
    })
    for (const resource of site.resources) resource.projectDeleted?.(site, team.id)
    expect(await addons()).toHaveLength(2)
    expect((await addons())[1].scope).toBeUndefined()
  })
})

describe('permission schemes', () => {
  test('the default scheme has id 0, its grants come unasked, and it stays', async () => {
    const { call } = await open()
    const { body } = await call('GET', '/permissionscheme')
    expect(body.permissionSchemes).toHaveLength(1)
    expect(body.permissionSchemes[0].id).toBe(0)
    const holders = body.permissionSchemes[0].permissions.filter(
      (grant: { permission: string }) => grant.permission === 'ADMINISTER_PROJECTS',
    )
    expect(holders.map((grant: { holder: { value: string } }) => grant.holder.value)).toContain(
      '10002',
    )
    expect((await call('DELETE', '/permissionscheme/0')).status).toBe(409)
  })

  test('a group is read as name and id, and written as either', async () => {
    const { site, call } = await open()
    const group = addGroup(site, 'testers')
    const scheme = await call('POST', '/permissionscheme', {
      name: 'Groups',
      permissions: [
        { permission: 'EDIT_ISSUES', holder: { type: 'group', value: group.groupId } },
        { permission: 'LINK_ISSUES', holder: { type: 'group', parameter: 'testers' } },
      ],
    })
    expect(scheme.status).toBe(201)
    for (const { holder } of scheme.body.permissions) {
      expect(holder).toMatchObject({ parameter: 'testers', value: group.groupId })
    }
  })

  test.each([
    ['an unknown permission', { permission: 'FLY', holder: { type: 'anyone' } }],
    ['an unknown type', { permission: 'EDIT_ISSUES', holder: { type: 'everybody' } }],
    ['an unknown group', { permission: 'EDIT_ISSUES', holder: { type: 'group', value: 'x' } }],
    ['an unknown role', { permission: 'EDIT_ISSUES', holder: { type: 'projectRole', value: '1' } }],
    ['an unknown person', { permission: 'EDIT_ISSUES', holder: { type: 'user', value: 'x' } }],
    [
      'an unknown field',
      { permission: 'EDIT_ISSUES', holder: { type: 'userCustomField', value: 'customfield_1' } },
    ],
    ['no parameter', { permission: 'EDIT_ISSUES', holder: { type: 'user' } }],
    ['no holder', { permission: 'EDIT_ISSUES' }],
    [
      'archiving by customers',
      { permission: 'ARCHIVE_ISSUES', holder: { type: 'sd.customer.portal.only' } },
    ],
  ])('%s is refused', async (_, grant) => {
    const { call } = await open()
    const whole = { name: 'Bad', permissions: [grant] }
    const wrong = { wrong: true }
    expect((await call('POST', '/permissionscheme', whole, wrong)).status).toBe(400)
    expect((await call('POST', '/permissionscheme/0/permission', grant, wrong)).status).toBe(400)
    expect((await call('GET', '/permissionscheme')).body.permissionSchemes).toHaveLength(1)
  })

  test('PUT replaces all grants, leaves them when absent, wipes them when empty', async () => {
    const { call } = await open()
    const grant = { permission: 'EDIT_ISSUES', holder: { type: 'projectLead' } }
    const made = await call('POST', '/permissionscheme', { name: 'A', permissions: [grant] })
    const path = `/permissionscheme/${made.body.id}`
    const left = await call('PUT', path, { name: 'B', description: 'b' })
    expect(left.body.permissions).toEqual(made.body.permissions)
    const other = { ...grant, permission: 'LINK_ISSUES' }
    const replaced = await call('PUT', path, { name: 'B', permissions: [other] })
    expect(replaced.body.permissions).toHaveLength(1)
    expect(replaced.body.permissions[0].permission).toBe('LINK_ISSUES')
    const wiped = await call('PUT', path, { name: 'B', permissions: [] })
    expect(wiped.body.permissions).toEqual([])
  })

  test('single grants: twice is 400, unknown is 404 to read and 400 to delete', async () => {
    const { call } = await open()
    const scheme = await call('POST', '/permissionscheme', { name: 'A' })
    const path = `/permissionscheme/${scheme.body.id}/permission`
    const grant = { permission: 'EDIT_ISSUES', holder: { type: 'projectLead' } }
    const made = await call('POST', path, grant)
    expect(made.status).toBe(201)
    expect((await call('POST', path, grant)).status).toBe(400)
    expect((await call('POST', `${path}?expand=nonsense`, grant)).status).toBe(400)
    expect((await call('GET', `${path}/${made.body.id}`)).body.permission).toBe('EDIT_ISSUES')
    expect((await call('GET', `${path}/1`)).status).toBe(404)
    expect((await call('DELETE', `${path}/1`)).status).toBe(400)
    expect((await call('DELETE', `${path}/${made.body.id}`)).status).toBe(204)
    expect((await call('GET', path)).body.permissions).toEqual([])
  })

  test('names, use and the Free plan', async () => {
    const { site, call } = await open()
    const project = plantProject(site, { key: 'WEB' })
    const made = await call('POST', '/permissionscheme', { name: 'Ours' })
    const path = `/permissionscheme/${made.body.id}`
    expect((await call('POST', '/permissionscheme', { name: 'ours' })).status).toBe(400)
    const assign = await call('PUT', '/project/WEB/permissionscheme', { id: made.body.id })
    expect(assign.status).toBe(200)
    expect(project.schemes.permissionSchemeId).toBe(String(made.body.id))
    expect((await call('GET', '/project/WEB/permissionscheme')).body.name).toBe('Ours')
    expect((await call('DELETE', path)).status).toBe(409)
    await call('PUT', '/project/WEB/permissionscheme', { id: 0 })
    site.state.plan = 'free'
    expect((await call('DELETE', path)).status).toBe(403)
    expect((await call('PUT', path, { name: 'X' })).status).toBe(403)
    expect((await call('PUT', '/project/WEB/permissionscheme', { id: 0 })).status).toBe(403)
    expect((await call('GET', path)).status).toBe(200)
    site.state.plan = 'standard'
    expect((await call('DELETE', path)).status).toBe(204)
    expect((await call('GET', path)).status).toBe(404)
    expect((await call('PUT', '/project/WEB/permissionscheme', { id: 1 })).status).toBe(404)
  })

  test('the scheme decides who sees and administers a project', async () => {
    const { twin, site, call } = await open()
    plantProject(site, { key: 'WEB' })
    const user = ordinaryUser(twin)
    expect((await user.call('GET', '/project/WEB/permissionscheme')).status).toBe(403)
    expect((await user.call('POST', '/permissionscheme', { name: 'A' })).status).toBe(403)
    const closed = await call('POST', '/permissionscheme', { name: 'Closed' })
    await call('PUT', '/project/WEB/permissionscheme', { id: closed.body.id })
    expect((await user.call('GET', '/project/WEB/permissionscheme')).status).toBe(404)
  })

  test('what expand adds to holders shows with the switch only', async () => {
    const { site, call } = await open()
    const group = addGroup(site, 'testers')
    const permissions = [
      { permission: 'EDIT_ISSUES', holder: { type: 'group', value: group.groupId } },
      { permission: 'EDIT_ISSUES', holder: { type: 'user', value: ownerOf(site) } },
    ]
    const made = await call('POST', '/permissionscheme', { name: 'A', permissions })
    const path = `/permissionscheme/${made.body.id}?expand=all`
    expect((await call('GET', path)).body.permissions[0].holder.group).toBeUndefined()
    site.switches.extra.expandedHolders = true
    const [first, second] = (await call('GET', path)).body.permissions
    expect(first.holder.group.name).toBe('testers')
    expect(second.holder.user.accountId).toBe(ownerOf(site))
  })
})

test('application roles count people and tell unknown keys', async () => {
  const { twin, call } = await open()
  const { body } = await call('GET', '/applicationrole')
  expect(body.map((role: { key: string }) => role.key)).toEqual([
    'jira-software',
    'jira-servicedesk',
  ])
  expect((await call('GET', '/applicationrole/jira-software')).body.userCount).toBe(2)
  expect((await call('GET', '/applicationrole/none')).status).toBe(404)
  expect((await ordinaryUser(twin).call('GET', '/applicationrole')).status).toBe(403)
})

test('the answers keep to the specification', async ({ skip }) => {
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  const { site, call } = await open()
  plantProject(site, { key: 'WEB' })
  plantProject(site, { key: 'TEAM', templateKey: teamTemplate })
  const group = addGroup(site, 'testers')
  const role = (await call('POST', '/role', { name: 'Testers', description: '' })).body.id
  await call('POST', '/role', { name: 'Testers', description: '' })
  await call('PUT', `/role/${role}`, { name: 'Testers', description: 'x' })
  await call('POST', `/role/${role}`, { description: 'y' })
  await call('POST', `/role/${role}/actors`, { groupId: [group.groupId] })
  await call('GET', `/role/${role}/actors`)
  await call('GET', '/role')
  await call('GET', `/role/${role}`)
  const actors = `/project/WEB/role/${role}`
  await call('POST', actors, { user: [ownerOf(site)] })
  await call('PUT', actors, { categorisedActors: { 'atlassian-group-role-actor': ['testers'] } })
  await call('GET', actors)
  await call('DELETE', `${actors}?group=testers`)
  await call('GET', '/project/WEB/role')
  await call('GET', '/project/WEB/roledetails')
  await call('GET', '/project/TEAM/role')
  await call('GET', '/project/WEB/role/1')
  await call('DELETE', `/role/${role}/actors?groupId=${group.groupId}`)
  const holder = { type: 'group', value: group.groupId }
  const permissions = [{ permission: 'EDIT_ISSUES', holder }]
  const made = await call('POST', '/permissionscheme', { name: 'A', permissions })
  const scheme = `/permissionscheme/${made.body.id}`
  await call('POST', `${scheme}/permission`, { permission: 'LINK_ISSUES', holder })
  const grant = (await call('GET', `${scheme}/permission?expand=all`)).body.permissions[0].id
  await call('GET', `${scheme}/permission/${grant}`)
  await call('DELETE', `${scheme}/permission/${grant}`)
  await call('DELETE', `${scheme}/permission/${grant}`)
  await call('PUT', scheme, { name: 'B', permissions })
  await call('GET', '/permissionscheme?expand=all')
  await call('PUT', '/project/WEB/permissionscheme', { id: made.body.id })
  await call('GET', '/project/WEB/permissionscheme')
  await call('PUT', '/project/WEB/permissionscheme', { id: 0 })
  await call('DELETE', scheme)
  await call('GET', scheme)
  await call('GET', '/applicationrole')
  await call('GET', '/applicationrole/jira-software')
  await call('GET', '/applicationrole/none')
  await call('DELETE', `/role/${role}`)
  expect(await checkConformance(call.exchanges)).toBe('')
})
