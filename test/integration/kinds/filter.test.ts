import { expect, test } from 'vitest'
import { AppError, attempt } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import type { TextWithReferences } from '#contract/model/text-with-references'
import { memberChanges } from '#domain/planning/member-changes'
import { unseen, withoutUnseen } from '#domain/unseen'
import { fieldKind } from '#kinds/field/index'
import { filterKind as kind } from '#kinds/filter/index'
import { groupKind } from '#kinds/group/index'
import type { Kind } from '#kinds/kind'
import { projectKind } from '#kinds/project/index'
import { projectRoleKind } from '#kinds/project-role/index'
import { kinds } from '#kinds/registry'
import { statusKind } from '#kinds/status/index'
import { parseJql } from '#kinds/text/jql/parse-jql'
import { lookupAmong } from '#kinds/text/lookup'
import { filters, subscribe } from '#twin/filters/state'
import { addProject } from '#twin/projects/add'
import { addAccount } from '#twin/users/state'
import {
  awkwardNames,
  converge,
  createObject,
  expectReadAlike,
  type OpenSite,
  openSite,
  readOne,
  writerOf,
} from './open-site.ts'

const others: readonly Kind[] = kinds.filter((other) => other !== kind)

/** A JQL text as it would be read from the site as it is. */
const jqlOn = async (site: OpenSite, text: string): Promise<TextWithReferences> => {
  const named: readonly Kind[] = [fieldKind, statusKind, projectRoleKind, groupKind]
  const lists = await Promise.all(named.map((each) => site.read(each)))
  const projects = await site.read(projectKind, ...kinds)
  const parsed = parseJql(text, lookupAmong([...lists.flat(), ...projects]))
  expect(parsed.unclear).toEqual([])
  return parsed
}

const plain = (site: OpenSite, name: string, rest: JsonObject = {}): JsonObject => ({
  name,
  description: '',
  jql: { $text: 'jql', parts: ['created > -1d'], unclear: [] },
  owner: reference('user', site.context.accountId),
  sharePermissions: [],
  editPermissions: [],
  ...rest,
})

const openWithProject = async (): Promise<OpenSite> => {
  const site = await openSite()
  addProject(site.twin.site, { key: 'AB', name: 'Alpha', leadAccountId: site.context.accountId })
  return site
}

test('filters survive the round trip, their JQL and columns naming what is on the site', async () => {
  await using site = await openWithProject()
  const field = await createObject(site, fieldKind, {
    name: 'Story "size"',
    type: 'com.atlassian.jira.plugin.system.customfieldtypes:float',
    description: '',
    searcherKey: 'com.atlassian.jira.plugin.system.customfieldtypes:exactnumber',
  })
  for (const name of awkwardNames(255)) await createObject(site, kind, plain(site, name))
  const text =
    'project = AB and "story \\"size\\"" > 3 and status in (done, "To Do") order by created'
  const jql = await jqlOn(site, text)
  expect(jql.parts.length).toBe(9)
  const data = plain(site, 'Large stories', {
    jql,
    description: 'Those above three',
    columns: ['issuekey', reference('field', field), 'summary'],
  })
  const id = await createObject(site, kind, data)
  await converge(site, kind, id, { ...data, description: '' })
  await converge(site, kind, id, { ...data, columns: ['issuekey'] })
  await converge(site, kind, id, data)
  const other = await jqlOn(site, `cf[${field.replace('customfield_', '')}] > 5`)
  await converge(site, kind, id, { ...data, name: 'Larger stories', jql: other })
  const objects = await expectReadAlike(site, kind, ...others)
  expect(objects.find((object) => object.id === id)?.data).toEqual({
    ...data,
    name: 'Larger stories',
    jql: other,
  })
  expect(await writerOf(kind).readOne(site.context, '987654321')).toBeUndefined()
})

test('shares are read and written in every form, and taken out again', async () => {
  await using site = await openWithProject()
  const [group] = await site.read(groupKind)
  const [role] = await site.read(projectRoleKind)
  const [project] = await site.read(projectKind, ...kinds)
  if (!group || !role || !project) throw new Error('the site is empty')
  const person = addAccount(site.twin.site, { displayName: 'Ann', emailAddress: 'ann@example.com' })
  const inProject = { type: 'project', project: reference('project', project.id) }
  const sharePermissions: readonly JsonObject[] = [
    { type: 'group', group: reference('group', group.id) },
    inProject,
    { ...inProject, type: 'projectRole', role: reference('projectRole', role.id) },
    { type: 'user', user: reference('user', person.accountId) },
  ]
  const data = plain(site, 'Shared', { sharePermissions, editPermissions: sharePermissions })
  const id = await createObject(site, kind, data)
  await converge(site, kind, id, { ...data, editPermissions: [] })
  await converge(site, kind, id, { ...data, sharePermissions: sharePermissions.slice(1) })
  for (const type of ['authenticated', 'global']) {
    await converge(site, kind, id, { ...data, sharePermissions: [{ type }], editPermissions: [] })
  }
  await expectReadAlike(site, kind, ...others)
})

test('a filter of somebody else is taken over, changed and given back', async () => {
  await using site = await openWithProject()
  const person = addAccount(site.twin.site, { displayName: 'Ann', emailAddress: 'ann@example.com' })
  const data = plain(site, 'Hers', { owner: reference('user', person.accountId) })
  const id = await createObject(site, kind, data)
  const path = `/rest/api/3/filter/${id}`
  expect(await converge(site, kind, id, { ...data, description: 'Changed' })).toEqual([
    `PUT ${path}/owner`,
    `PUT ${path}?overrideSharePermissions=true`,
    `PUT ${path}/owner`,
  ])
  expect(
    await converge(site, kind, id, {
      ...data,
      description: 'Changed',
      owner: reference('user', site.context.accountId),
    }),
  ).toEqual([`PUT ${path}/owner`])
  await expectReadAlike(site, kind, ...others)
})

test('columns that nobody but the owner sees are written, and never told as different', async () => {
  await using site = await openWithProject()
  const person = addAccount(site.twin.site, { displayName: 'Ann', emailAddress: 'ann@example.com' })
  const data = plain(site, 'Hers', {
    owner: reference('user', person.accountId),
    columns: ['issuekey'],
  })
  const id = await createObject(site, kind, { ...data, columns: unseen })
  await writerOf(kind).converge(site.context, await readOne(site, kind, id), data)
  expect(filters.of(site.twin.site)[id]?.columns).toEqual(['issuekey'])
  const read = await readOne(site, kind, id)
  expect(read.data.columns).toEqual(unseen)
  const { collections } = kind.model
  expect(memberChanges(read.data, data, collections)).toEqual([])
  expect(memberChanges(data, read.data, collections)).toEqual([])
  expect(withoutUnseen(read.data)).not.toHaveProperty('columns')
  expect(withoutUnseen(data)).toEqual(data)
})

test('a filter of somebody else is given back where changing it fails', async () => {
  await using site = await openWithProject()
  const person = addAccount(site.twin.site, { displayName: 'Ann', emailAddress: 'ann@example.com' })
  const data = plain(site, 'Hers', { owner: reference('user', person.accountId) })
  const id = await createObject(site, kind, data)
  site.twin.site.faults.rules.push({
    fault: { kind: 'status', status: 400, message: 'No' },
    method: 'PUT',
    path: `/rest/api/3/filter/${id}`,
  })
  const before = site.writes.length
  const changed = converge(site, kind, id, { ...data, description: 'Changed' })
  await expect(changed).rejects.toMatchObject({ failure: { code: 'jira.rejected' } })
  expect(site.writes.length - before).toBe(3)
  expect(filters.of(site.twin.site)[id]?.ownerAccountId).toBe(person.accountId)
})

test('JQL that the site does not know is told before anything is written, with both texts', async () => {
  await using site = await openWithProject()
  const bad = { $text: 'jql', parts: ['universe = 42'], unclear: ['“universe” is no field'] }
  const created = await attempt(() =>
    writerOf(kind).create(site.context, plain(site, 'Bad', { jql: bad })),
  )
  expect(created).toMatchObject({ ok: false, failure: { code: 'jira.rejected', subject: 'Bad' } })
  const data = plain(site, 'Good')
  const id = await createObject(site, kind, data)
  const before = site.writes.length
  const changed = converge(site, kind, id, { ...data, jql: bad })
  await expect(changed).rejects.toThrow(AppError)
  await expect(changed).rejects.toMatchObject({
    failure: {
      details: [
        expect.stringContaining('universe'),
        'before: created > -1d',
        'after: universe = 42',
      ],
    },
  })
  expect(site.writes.length).toBe(before)
})

test('subscribers are facts', async () => {
  await using site = await openWithProject()
  const id = await createObject(site, kind, plain(site, 'Daily'))
  const planted = filters.of(site.twin.site)[id]
  if (!planted) throw new Error('the filter was not made')
  subscribe(site.twin.site, planted, site.context.accountId)
  const [found] = (await site.read(kind, ...others)).filter((filter) => filter.id === id)
  if (!found) throw new Error('no filter')
  expect(found.facts.subscribers).toHaveLength(1)
  expect(kind.model.handWork?.(found, true)).toMatchObject([
    { code: 'filter-subscriptions', values: [{ label: 'Subscriber' }] },
  ])
})
