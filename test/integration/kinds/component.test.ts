import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { componentKind as kind } from '#kinds/component/index'
import { addProject } from '#twin/projects/add'
import { openProject } from './open-project.ts'
import {
  awkwardNames,
  converge,
  createObject,
  expectReadAlike,
  readOne,
  writerOf,
} from './open-site.ts'

const component = (name: string, more: JsonObject = {}): JsonObject => ({
  name,
  description: '',
  lead: null,
  assigneeType: 'PROJECT_DEFAULT',
  ...more,
})

test('components survive the round trip', async () => {
  await using site = await openProject()
  for (const name of awkwardNames(255)) await createObject(site, kind, component(name))
  const lead = reference('user', site.context.accountId)
  const data = component('Engine', { description: 'x', lead, assigneeType: 'COMPONENT_LEAD' })
  const id = await createObject(site, kind, data)
  const objects = await expectReadAlike(site, kind)
  expect(objects).toHaveLength(awkwardNames(255).length + 1)
  expect(objects.find((object) => object.id === id)).toMatchObject({
    owner: site.context.owner,
    naturalKey: 'name:engine',
    data,
  })
  expect(await writerOf(kind).readOne(site.context, '987654321')).toBeUndefined()
})

test('a component changes in one call, its lead can be taken away', async () => {
  await using site = await openProject()
  const lead = reference('user', site.context.accountId)
  const id = await createObject(site, kind, component('Engine', { lead }))
  const path = `PUT /rest/api/3/component/${id}`
  const data = component('engine', { description: 'Renamed', assigneeType: 'UNASSIGNED', lead })
  expect(await converge(site, kind, id, data)).toEqual([path])
  expect(await converge(site, kind, id, { ...data, lead: null })).toEqual([path])
})

test('components of one name in two projects are two', async () => {
  await using site = await openProject()
  const id = await createObject(site, kind, component('Shared'))
  const leadAccountId = site.context.accountId
  const other = addProject(site.twin.site, { key: 'AWAY', name: 'Away', leadAccountId })
  const context = { ...site.context, owner: { kind: 'project', id: other.id } }
  expect(await writerOf(kind).find(context, component('Shared'))).toEqual([])
  const second = await writerOf(kind).create(context, component('Shared'))
  expect((await readOne(site, kind, second)).owner).toEqual(context.owner)
  expect(await writerOf(kind).find(site.context, component('shared '))).toEqual([id])
})
