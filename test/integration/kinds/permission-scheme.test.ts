import { expect, test } from 'vitest'
import { AppError } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { groupKind } from '#kinds/group/index'
import { permissionSchemeKind as kind } from '#kinds/permission-scheme/index'
import { projectRoleKind } from '#kinds/project-role/index'
import {
  awkwardNames,
  converge,
  createObject,
  expectReadAlike,
  type OpenSite,
  openSite,
  writerOf,
} from './open-site.ts'

const grant = (permission: string, type: string, parameter: JsonObject | string = '') => ({
  permission,
  holder: { type, parameter },
})

const someGrants = async (site: OpenSite): Promise<readonly JsonObject[]> => {
  const role = await createObject(site, projectRoleKind, { name: 'Auditors', description: '' })
  const [group] = await site.read(groupKind)
  if (!group) throw new Error('no group')
  return [
    grant('BROWSE_PROJECTS', 'projectRole', reference('projectRole', role)),
    grant('BROWSE_PROJECTS', 'group', reference('group', group.id)),
    grant('ADD_COMMENTS', 'user', reference('user', site.context.accountId)),
    grant('ADD_COMMENTS', 'applicationRole'),
    grant('ASSIGN_ISSUES', 'reporter'),
    grant('CREATE_ISSUES', 'anyone'),
  ]
}

test('permission schemes survive the round trip', async () => {
  await using site = await openSite()
  const grants = await someGrants(site)
  for (const name of awkwardNames(255)) {
    await createObject(site, kind, { name, description: '', grants: [] })
  }
  const data = { name: 'Open house', description: 'All in', grants }
  const id = await createObject(site, kind, data)
  await converge(site, kind, id, { ...data, description: '' })
  await converge(site, kind, id, { ...data, name: 'Closed house' })
  const objects = await expectReadAlike(site, kind, projectRoleKind)
  const made = objects.find((object) => object.id === id)
  expect(made).toMatchObject({ name: 'Closed house', protection: 'none' })
  expect(made?.data.grants).toHaveLength(grants.length)
  expect(await writerOf(kind).readOne(site.context, '987654321')).toBeUndefined()
})

test('a permission scheme converges from any state in between, grant by grant', async () => {
  await using site = await openSite()
  const grants = await someGrants(site)
  for (const count of [0, 1, 3, grants.length]) {
    const data = { name: `House ${count}`, description: '', grants: grants.slice(0, count) }
    const id = await writerOf(kind).create(site.context, data)
    const writes = await converge(site, kind, id, { ...data, grants })
    expect(writes).toHaveLength(grants.length - count)
  }
})

test('a new name leaves the grants alone, those of apps too', async () => {
  await using site = await openSite()
  const roles = await site.read(projectRoleKind)
  const app = roles.find((role) => role.protection === 'locked')
  const grants = await someGrants(site)
  const id = await createObject(site, kind, { name: 'House', description: '', grants })
  const { api } = site.context
  await api.call(kind.endpoints.createGrant ?? expect.fail(), {
    path: { schemeId: id },
    body: {
      permission: 'BROWSE_PROJECTS',
      holder: { type: 'projectRole', parameter: app?.id ?? '' },
    },
  })
  const data = { name: 'Home', description: 'x', grants }
  expect(await converge(site, kind, id, data)).toEqual([`PUT /rest/api/3/permissionscheme/${id}`])
  expect(await converge(site, kind, id, data)).toEqual([])
  const raw = JSON.stringify(site.twin.site.state.slices)
  expect(raw).toContain(`"${app?.id}"`)
})

test('the default permission scheme is known as such', async () => {
  await using site = await openSite()
  const objects = await expectReadAlike(site, kind, projectRoleKind)
  const defaults = objects.filter((object) => object.naturalKey === 'default')
  expect(defaults).toMatchObject([{ id: '0', protection: 'default' }])
  expect(JSON.stringify(defaults)).toContain('BROWSE_PROJECTS')
})

test('a site on the Free plan refuses with what Jira says', async () => {
  await using site = await openSite({ plan: 'free' })
  const data = { name: 'House', description: '', grants: [] }
  const refusal = await writerOf(kind)
    .create(site.context, data)
    .catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(AppError)
  expect((refusal as AppError).failure.code).toBe('auth.permission-missing')
})
