import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { fieldKind } from '#kinds/field/index'
import { groupKind } from '#kinds/group/index'
import { issueSecuritySchemeKind as kind } from '#kinds/issue-security-scheme/index'
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

const member = (type: string, parameter: JsonObject | string = '') => ({ type, parameter })

const level = (name: string, members: readonly JsonObject[] = [], description = '') => ({
  name,
  description,
  members,
})

/** One member of each type that Jira knows. */
const everyMember = async (site: OpenSite): Promise<readonly JsonObject[]> => {
  const role = await createObject(site, projectRoleKind, { name: 'Auditors', description: '' })
  const [group] = await site.read(groupKind)
  if (!group) throw new Error('no group')
  const picker = async (name: string, type: string) => {
    const created = await site.context.api.call(fieldKind.endpoints.create ?? expect.fail(), {
      body: { name, type: `com.atlassian.jira.plugin.system.customfieldtypes:${type}` },
    })
    return reference('field', (created as { readonly id: string }).id)
  }
  return [
    member('reporter'),
    member('assignee'),
    member('projectLead'),
    member('applicationRole', 'jira-software'),
    member('user', reference('user', site.context.accountId)),
    member('group', reference('group', group.id)),
    member('projectRole', reference('projectRole', role)),
    member('userCustomField', await picker('Sponsor', 'userpicker')),
    member('groupCustomField', await picker('Board', 'grouppicker')),
  ]
}

const scheme = (name: string, levels: readonly JsonObject[] = [], defaultLevel = '') => ({
  name,
  description: '',
  levels,
  defaultLevel,
})

const base = '/rest/api/3/issuesecurityschemes'

test('issue security schemes survive the round trip', async () => {
  await using site = await openSite()
  const members = await everyMember(site)
  for (const name of awkwardNames(60)) {
    const levels = awkwardNames(255).map((text) => level(text, [member('reporter')], text))
    await createObject(site, kind, scheme(name, levels))
  }
  const levels = [level('Staff', members, 'Us'), level('Nobody')]
  const data = { ...scheme('Confidential', levels, 'Staff'), description: 'Hush' }
  const id = await createObject(site, kind, data)
  const made = (await expectReadAlike(site, kind)).find((object) => object.id === id)
  expect(made).toMatchObject({ naturalKey: 'name:confidential', protection: 'none' })
  expect(JSON.stringify(made?.data)).toContain('projectRole')
  expect(await writerOf(kind).readOne(site.context, '987654321')).toBeUndefined()
})

test('only what differs is written', async () => {
  await using site = await openSite()
  const levels = [level('Staff', [member('reporter')]), level('Board', [member('assignee')])]
  const data = scheme('Confidential', levels, 'Staff')
  const id = await createObject(site, kind, data)
  const change = (more: JsonObject) => converge(site, kind, id, { ...data, ...more })
  expect(await change({ name: 'Secret' })).toEqual([`PUT ${base}/${id}`])
  expect(await change({ name: 'Secret', defaultLevel: 'Board' })).toEqual([
    `PUT ${base}/level/default`,
  ])
  expect(await change({ name: 'Secret', defaultLevel: '' })).toEqual([`PUT ${base}/level/default`])
  const [staff, board] = levels
  const described = await change({
    name: 'Secret',
    defaultLevel: '',
    levels: [{ ...staff, description: 'Us' }, { ...board }],
  })
  expect(described).toEqual([expect.stringMatching(/^PUT .*\/level\/\d+$/)])
})

test('an issue security scheme converges from any state in between', async () => {
  await using site = await openSite()
  const members = await everyMember(site)
  const levels = ['Staff', 'Board', 'All'].map((name) => level(name, members, name))
  const states = [
    { levels: [], writes: 2 },
    { levels: levels.slice(0, 1), writes: 2 },
    { levels: [level('Staff', members.slice(0, 2), 'Staff')], writes: 3 },
    { levels, writes: 1 },
  ]
  for (const [at, state] of states.entries()) {
    const shell = scheme(`Scheme ${at}`, state.levels)
    const id = await writerOf(kind).create(site.context, shell)
    const wanted = { ...shell, levels, defaultLevel: 'Board' }
    expect(await converge(site, kind, id, wanted)).toHaveLength(state.writes)
    expect(await converge(site, kind, id, wanted)).toEqual([])
  }
})

test('more levels and members than one request takes are carried in several', async () => {
  await using site = await openSite()
  const names = Array.from({ length: 101 }, (_, at) => `Level ${at}`)
  const writer = writerOf(projectRoleKind)
  const crowd = await Promise.all(
    names.map(async (name) => {
      const id = await writer.create(site.context, { name, description: '' })
      return member('projectRole', reference('projectRole', id))
    }),
  )
  const levels = [level('Crowded', crowd), ...names.map((name) => level(name))]
  const data = scheme('Large', levels, 'Level 100')
  const id = await writerOf(kind).create(site.context, data)
  const writes = await converge(site, kind, id, data)
  expect(writes).toEqual([
    `PUT ${base}/${id}/level`,
    expect.stringMatching(/\/member$/),
    `PUT ${base}/level/default`,
  ])
})

test('members are the same whichever names Jira has for their types', async () => {
  await using site = await openSite()
  const members = await everyMember(site)
  const id = await createObject(site, kind, scheme('Confidential', [level('Staff', members)]))
  const [before] = await site.read(kind)
  site.twin.site.switches.extra.securityMemberTypes = 'written'
  const [after] = await expectReadAlike(site, kind)
  expect(after).toEqual(before)
  expect(after?.id).toBe(id)
})
