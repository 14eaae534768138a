import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import type { StepUndo } from '#contract/model/undo'
import { boardKind } from '#kinds/board/index'
import { dashboardKind } from '#kinds/dashboard/index'
import { filterKind } from '#kinds/filter/index'
import { groupKind } from '#kinds/group/index'
import { issueLinkTypeKind } from '#kinds/issue-link-type/index'
import type { Kind } from '#kinds/kind'
import { projectKind } from '#kinds/project/index'
import { projectPropertyKind } from '#kinds/project-property/index'
import { dashboards } from '#twin/dashboards/state'
import { groupSlice } from '#twin/groups/state'
import { addIssues } from '#twin/issues/state'
import { addProject } from '#twin/projects/add'
import { projectSlice } from '#twin/projects/state'
import { openProject } from './open-project.ts'
import { createObject, type OpenSite, openSite, readOne, writerOf } from './open-site.ts'

const remove = async (site: OpenSite, kind: Kind, id: string): Promise<void> => {
  const { remove: send } = writerOf(kind)
  if (!send) throw new Error(`${kind.model.kind} is never deleted`)
  await send(site.context, await readOne(site, kind, id))
}

const isThere = async (site: OpenSite, kind: Kind, id: string): Promise<boolean> =>
  (await writerOf(kind).readOne(site.context, id)) !== undefined

const text = ($text: 'jql' | 'plain', words: string): JsonObject => ({
  $text,
  parts: [words],
  unclear: [],
})

const made: readonly (readonly [string, Kind, (me: string) => JsonObject])[] = [
  ['group', groupKind, () => ({ name: 'Sailors' })],
  [
    'link type',
    issueLinkTypeKind,
    () => ({ name: 'Tows', inward: 'is towed by', outward: 'tows' }),
  ],
  [
    'project property',
    projectPropertyKind,
    () => ({ key: 'tide', value: text('plain', '{"high":true}') }),
  ],
  [
    'dashboard',
    dashboardKind,
    (me) => ({
      name: 'Bridge',
      description: '',
      owner: reference('user', me),
      sharePermissions: [],
      editPermissions: [],
      gadgets: [],
    }),
  ],
]

test.each(made)('a %s is deleted, and then gone', async (_, kind, data) => {
  await using site = await openProject()
  const id = await createObject(site, kind, data(site.context.accountId))
  expect(await isThere(site, kind, id)).toBe(true)
  await remove(site, kind, id)
  expect(await isThere(site, kind, id)).toBe(false)
})

test('a group stays while somebody is in it', async () => {
  await using site = await openSite()
  const id = await createObject(site, groupKind, { name: 'Sailors' })
  const group = groupSlice.of(site.twin.site).groups[id]
  group?.memberIds.push(site.context.accountId)
  await expect(remove(site, groupKind, id)).rejects.toMatchObject({
    failure: { code: 'jira.conflict', details: ['People are in it by now: 1.'] },
  })
  expect(await isThere(site, groupKind, id)).toBe(true)
})

test('a filter and its board are deleted', async () => {
  await using site = await openProject()
  const filter = await writerOf(filterKind).create(site.context, {
    name: 'Afloat',
    description: '',
    jql: text('jql', 'project = HOME order by rank'),
    owner: reference('user', site.context.accountId),
    sharePermissions: [],
    editPermissions: [],
    columns: [],
  })
  const board = await createObject(site, boardKind, {
    name: 'Afloat',
    type: 'kanban',
    filter: reference('filter', filter),
  })
  await remove(site, boardKind, board)
  expect(await isThere(site, boardKind, board)).toBe(false)
  await remove(site, filterKind, filter)
  expect(await isThere(site, filterKind, filter)).toBe(false)
})

test('somebody else’s dashboard is taken over to be deleted', async () => {
  await using site = await openSite()
  const other = Object.values(
    site.twin.site.state.slices.accounts as Record<string, { accountId: string }>,
  ).find(({ accountId }) => accountId !== site.context.accountId)
  const id = await createObject(site, dashboardKind, {
    name: 'Bridge',
    description: '',
    owner: reference('user', site.context.accountId),
    sharePermissions: [{ type: 'authenticated' }],
    editPermissions: [],
    gadgets: [],
  })
  const dashboard = dashboards.of(site.twin.site)[id]
  if (dashboard === undefined || other === undefined) throw new Error('nobody else is there')
  dashboard.ownerAccountId = other.accountId
  await remove(site, dashboardKind, id)
  expect(dashboards.of(site.twin.site)[id]).toBeUndefined()
})

test('a link type whose links issues have stays', async () => {
  await using site = await openProject()
  const id = await createObject(site, issueLinkTypeKind, {
    name: 'Tows',
    inward: 'is towed by',
    outward: 'tows',
  })
  const [issueTypeId, statusId] = ['10001', '10000']
  const projectId = site.context.owner?.id ?? ''
  addIssues(site.twin.site, {
    ...{ projectId, issueTypeId, statusId, count: 2 },
    fields: { linkTypeId: id },
  })
  await expect(remove(site, issueLinkTypeKind, id)).rejects.toMatchObject({
    failure: { code: 'jira.conflict', details: ['2 issues have it.'] },
  })
  expect(await isThere(site, issueLinkTypeKind, id)).toBe(true)
})

test('an empty project goes for good; one with issues into the trash, and only where that was accepted', async () => {
  await using site = await openSite()
  const leadAccountId = site.context.accountId
  const empty = addProject(site.twin.site, { key: 'DRY', name: 'Dry', leadAccountId })
  await remove(site, projectKind, empty.id)
  expect(projectSlice.of(site.twin.site)[empty.id]).toBeUndefined()

  const full = addProject(site.twin.site, { key: 'WET', name: 'Wet', leadAccountId })
  addIssues(site.twin.site, {
    ...{ projectId: full.id, issueTypeId: '10001', statusId: '10000', count: 1 },
  })
  await expect(remove(site, projectKind, full.id)).rejects.toMatchObject({
    failure: { code: 'jira.conflict' },
  })
  const undo: StepUndo = { way: 'none', reversible: 'not', stays: [] }
  Object.assign(site.context, { step: { ...site.context.step, undo } })
  await remove(site, projectKind, full.id)
  expect(projectSlice.of(site.twin.site)[full.id]?.status).toBe('deleted')
  expect(await isThere(site, projectKind, full.id)).toBe(false)
})
