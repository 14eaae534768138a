import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { dashboardKind as kind } from '#kinds/dashboard/index'
import { filterKind } from '#kinds/filter/index'
import { kinds } from '#kinds/registry'
import { dashboards } from '#twin/dashboards/state'
import { addAccount } from '#twin/users/state'
import {
  awkwardNames,
  converge,
  createObject,
  expectReadAlike,
  type OpenSite,
  openSite,
  writerOf,
} from './open-site.ts'

const others = kinds.filter((other) => other !== kind)

const plain = (site: OpenSite, name: string, rest: JsonObject = {}): JsonObject => ({
  name,
  description: '',
  owner: reference('user', site.context.accountId),
  sharePermissions: [],
  editPermissions: [],
  gadgets: [],
  ...rest,
})

const older =
  'rest/gadgets/1.0/g/com.atlassian.jira.gadgets:created-vs-resolved-issues-chart-gadget' +
  '/gadgets/createdvsresolved-gadget.xml'

const gadget = (title: string, column: number, row: number, rest: JsonObject = {}): JsonObject => ({
  type: 'com.atlassian.jira.gadgets:pie-chart-dashboard-item',
  title,
  color: 'blue',
  column,
  row,
  settings: {},
  ...rest,
})

const makeFilter = (site: OpenSite): Promise<string> =>
  createObject(site, filterKind, {
    name: 'Recent',
    description: '',
    jql: { $text: 'jql', parts: ['created > -1d'], unclear: [] },
    owner: reference('user', site.context.accountId),
    sharePermissions: [],
    editPermissions: [],
  })

test('dashboards survive the round trip', async () => {
  await using site = await openSite()
  for (const name of awkwardNames(255)) await createObject(site, kind, plain(site, name))
  const data = plain(site, 'Team', { sharePermissions: [{ type: 'authenticated' }] })
  const id = await createObject(site, kind, data)
  await converge(site, kind, id, { ...data, description: 'What we do', name: 'Our team' })
  await converge(site, kind, id, { ...data, sharePermissions: [] })
  const objects = await expectReadAlike(site, kind, ...others)
  expect(objects.filter(({ protection }) => protection === 'locked').length).toBeLessThan(2)
  expect(await writerOf(kind).readOne(site.context, '987654321')).toBeUndefined()
})

test('gadgets are added, moved, set and taken out, with the filters that their settings name', async () => {
  await using site = await openSite()
  const filter = await makeFilter(site)
  const inText = { ...reference('filter', filter), as: 'id', text: '' }
  const config = {
    projectOrFilterId: { $text: 'plain', parts: ['filter-', inText], unclear: [] },
    statType: 'assignees',
  }
  const gadgets = [
    gadget('Work', 0, 0, { settings: { config } }),
    gadget('Work', 0, 1, { color: 'red' }),
    gadget('Results', 1, 0, { type: older }),
  ]
  const data = plain(site, 'Charts', { gadgets })
  const id = await createObject(site, kind, data)
  const [first, ...rest] = gadgets
  await converge(site, kind, id, {
    ...data,
    gadgets: [{ ...first, color: 'green', settings: {} }, ...rest],
  })
  await converge(site, kind, id, { ...data, gadgets: [first ?? {}] })
  await converge(site, kind, id, data)
  await expectReadAlike(site, kind, ...others)
})

test('a dashboard of somebody else is taken over, changed and given back', async () => {
  await using site = await openSite()
  const person = addAccount(site.twin.site, { displayName: 'Ann', emailAddress: 'ann@example.com' })
  const data = plain(site, 'Hers', {
    owner: reference('user', person.accountId),
    sharePermissions: [{ type: 'authenticated' }],
  })
  const id = await createObject(site, kind, data)
  expect(await converge(site, kind, id, { ...data, description: 'Changed' })).toEqual([
    'PUT /rest/api/3/dashboard/bulk/edit',
    `PUT /rest/api/3/dashboard/${id}?extendAdminPermissions=true`,
    'PUT /rest/api/3/dashboard/bulk/edit',
  ])
})

test('a dashboard of somebody else is given back where changing it fails', async () => {
  await using site = await openSite()
  const person = addAccount(site.twin.site, { displayName: 'Ann', emailAddress: 'ann@example.com' })
  const data = plain(site, 'Hers', {
    owner: reference('user', person.accountId),
    sharePermissions: [{ type: 'authenticated' }],
  })
  const id = await createObject(site, kind, data)
  site.twin.site.faults.rules.push({
    fault: { kind: 'status', status: 400, message: 'No' },
    method: 'PUT',
    path: `/rest/api/3/dashboard/${id}`,
  })
  const changed = converge(site, kind, id, { ...data, description: 'Changed' })
  await expect(changed).rejects.toMatchObject({ failure: { code: 'jira.rejected' } })
  expect(dashboards.of(site.twin.site)[id]?.ownerAccountId).toBe(person.accountId)
})
