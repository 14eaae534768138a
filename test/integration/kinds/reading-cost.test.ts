import { expect, test } from 'vitest'
import { groupKind } from '#kinds/group/index'
import { issueLinkTypeKind } from '#kinds/issue-link-type/index'
import { issueTypeKind } from '#kinds/issue-type/index'
import { issueTypeSchemeKind } from '#kinds/issue-type-scheme/index'
import type { Kind } from '#kinds/kind'
import { notificationSchemeKind } from '#kinds/notification-scheme/index'
import { permissionSchemeKind } from '#kinds/permission-scheme/index'
import { priorityKind } from '#kinds/priority/index'
import { prioritySchemeKind } from '#kinds/priority-scheme/index'
import { projectCategoryKind } from '#kinds/project-category/index'
import { projectRoleKind } from '#kinds/project-role/index'
import { resolutionKind } from '#kinds/resolution/index'
import { statusKind } from '#kinds/status/index'
import { userKind } from '#kinds/user/index'
import { plantProject } from '../twin/plant-project.ts'
import { onServer, openServer } from './open-server.ts'
import { openSite } from './open-site.ts'

/** Requests that reading a fresh site's objects of a kind takes (docs/snapshot-cost.md). */
const costs: readonly { readonly kind: Kind; readonly cost: number }[] = [
  { kind: statusKind, cost: 1 },
  { kind: projectCategoryKind, cost: 1 },
  { kind: issueTypeKind, cost: 2 },
  { kind: issueTypeSchemeKind, cost: 2 },
  { kind: resolutionKind, cost: 1 },
  { kind: priorityKind, cost: 1 },
  { kind: prioritySchemeKind, cost: 1 },
  { kind: projectRoleKind, cost: 1 },
  { kind: userKind, cost: 2 },
  { kind: groupKind, cost: 1 },
  { kind: issueLinkTypeKind, cost: 1 },
  { kind: notificationSchemeKind, cost: 1 },
]

test.each(costs)(
  'reading $kind.model.kind of a fresh site costs what is written',
  async ({ kind, cost }) => {
    await using site = await openSite()
    const before = site.requests()
    const objects = await site.read(kind)
    expect(site.requests() - before).toBe(cost)
    expect(objects.length > 0 || kind === projectCategoryKind).toBe(true)
  },
)

test('permission schemes cost one request beside the roles that they ask for', async () => {
  await using site = await openSite()
  const before = site.requests()
  expect(await site.read(permissionSchemeKind, projectRoleKind)).not.toEqual([])
  expect(site.requests() - before).toBe(2)
})

/** The same on a fresh Data Center, with what it asks for. */
const serverCosts: readonly (readonly [kind: string, cost: number])[] = [
  ['status', 1],
  ['projectCategory', 1],
  ['issueType', 1],
  ['issueTypeScheme', 1],
  ['resolution', 1],
  ['priority', 1],
  ['priorityScheme', 1],
  ['projectRole', 1],
  ['user', 1],
  ['group', 1],
  ['issueLinkType', 1],
  ['permissionScheme', 1],
  ['notificationScheme', 1],
  ['workflow', 1],
  ['field', 2],
  ['siteSetting', 2],
]

test('reading a fresh Data Center, and each project more, costs what is written', async () => {
  await using server = await openServer()
  const costOf = async (name: string): Promise<number> => {
    const before = server.requests()
    await server.read(onServer(name))
    return server.requests() - before
  }
  const costs: (readonly [string, number])[] = []
  for (const [name] of serverCosts) costs.push([name, await costOf(name)])
  expect(costs).toEqual(serverCosts)

  const ofProjects = async (): Promise<readonly number[]> => [
    await costOf('project'),
    await costOf('component'),
    await costOf('version'),
    await costOf('projectProperty'),
  ]
  plantProject(server.twin.site, { key: 'ONE' })
  const one = await ofProjects()
  plantProject(server.twin.site, { key: 'TWO' })
  const two = await ofProjects()
  const roles = (await server.read(onServer('projectRole'))).length
  // Beside the details of each project, which they share.
  expect(two.map((cost, at) => cost - (one[at] ?? 0))).toEqual([7 + roles, 2, 2, 2])
})
