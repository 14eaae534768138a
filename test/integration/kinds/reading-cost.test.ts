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
