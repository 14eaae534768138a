import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { screenKind as kind } from '#kinds/screen/index'
import { objectsIn } from '#kinds/wanted-members'
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

const tab = (name: string, ...fields: readonly string[]) => ({
  name,
  fields: fields.map((id) => reference('field', id)),
})

const screen = (name: string, ...tabs: readonly JsonObject[]) => ({ name, description: '', tabs })

const three = screen(
  'Incident',
  tab('Main', 'summary', 'description', 'labels', 'priority'),
  tab('People', 'assignee', 'reporter'),
  tab('Leer'),
)

test('screens survive the round trip', async () => {
  await using site = await openSite()
  for (const name of awkwardNames(255)) await createObject(site, kind, screen(name, tab('Tab')))
  for (const name of awkwardNames(255)) {
    await createObject(site, kind, screen(`S ${name}`.slice(0, 255), tab(name, 'summary')))
  }
  const id = await createObject(site, kind, three)
  await createObject(site, kind, screen('Own first tab', tab('Other'), tab('Field Tab', 'labels')))
  const objects = await expectReadAlike(site, kind)
  expect(objects.find((object) => object.id === id)).toEqual({
    kind: 'screen',
    id,
    name: 'Incident',
    naturalKey: 'name:incident',
    protection: 'none',
    data: three,
    facts: {},
  })
  expect(objects.find((object) => object.name === 'Default Screen')).toMatchObject({
    naturalKey: 'default',
    protection: 'default',
  })
})

const startFrom = async (site: OpenSite, data: JsonObject): Promise<string> => {
  const id = await writerOf(kind).create(site.context, data)
  await converge(site, kind, id, data)
  return id
}

test('a screen is finished from every state that a crash can leave', async () => {
  await using site = await openSite()
  const states: readonly JsonObject[] = [
    screen('Incident', tab('Main')),
    screen('Incident', tab('Main', 'description', 'priority'), tab('People')),
    screen('Incident', tab('People', 'reporter', 'assignee'), tab('Main', 'priority', 'summary')),
    screen('Incident', tab('Leer'), tab('People'), tab('Main', 'labels')),
  ]
  for (const [index, state] of states.entries()) {
    const id = await startFrom(site, { ...state, name: `Incident ${index}` })
    const wanted = { ...three, name: `Incident ${index}` }
    await converge(site, kind, id, wanted)
    expect(await converge(site, kind, id, wanted)).toEqual([])
  }
})

test('a field that changes its tab is taken off before it is added', async () => {
  await using site = await openSite()
  const id = await startFrom(site, screen('S', tab('A', 'summary', 'labels'), tab('B', 'assignee')))
  const writes = await converge(
    site,
    kind,
    id,
    screen('S', tab('A', 'summary'), tab('B', 'assignee', 'labels')),
  )
  expect(writes.map((write) => write.split(' ')[0])).toEqual(['DELETE', 'POST'])
})

test('order is mended with the fewest moves', async () => {
  await using site = await openSite()
  const fields = ['summary', 'description', 'labels', 'priority', 'assignee']
  const id = await startFrom(site, screen('S', tab('A', ...fields), tab('B'), tab('C')))
  const order = ['assignee', 'summary', 'description', 'labels', 'priority']
  const writes = await converge(site, kind, id, screen('S', tab('C'), tab('A', ...order), tab('B')))
  expect(writes.length).toBe(2)
  expect(writes.every((write) => write.includes('/move'))).toBe(true)
})

test('what is not wanted stays on the screen', async () => {
  await using site = await openSite()
  const id = await startFrom(site, screen('S', tab('A', 'summary', 'labels'), tab('Extra')))
  const wanted = screen('S', tab('A', 'summary', 'priority', 'labels'), tab('Extra'))
  await converge(site, kind, id, wanted)
  await converge(site, kind, id, { ...wanted, description: 'changed' })
  expect((await readOne(site, kind, id)).data).toEqual({ ...wanted, description: 'changed' })
})

test('screens are read with one request for all of them, one for their tabs, and one per tab', async () => {
  await using site = await openSite()
  await startFrom(site, three)
  const before = site.requests()
  const objects = await site.read(kind)
  const tabs = objects.flatMap((object) => objectsIn(object.data, 'tabs'))
  expect(tabs.length).toBeGreaterThan(objects.length)
  expect(site.requests() - before).toBe(2 + tabs.length)
})

test('a site without the bulk operation is asked screen by screen', async () => {
  await using site = await openSite()
  await startFrom(site, three)
  const bulk = await site.read(kind)
  site.twin.site.faults.rules.push({
    fault: { kind: 'status', status: 404 },
    method: 'GET',
    path: '/rest/api/3/screens/tabs',
  })
  expect(await site.read(kind)).toEqual(bulk)
})

test.each([
  ['field-schemes', true],
  ['field-configurations', false],
])(
  'a field that comes onto a screen joins no field scheme by that: %s',
  async (fieldModel, skips) => {
    await using site = await openSite({ switches: { extra: { fieldModel } } })
    const id = await startFrom(site, screen('S', tab('A')))
    const [add, ...others] = await converge(site, kind, id, screen('S', tab('A', 'labels')))
    expect(others).toEqual([])
    expect(add?.endsWith('/fields?skipFieldAssociation=true')).toBe(skips)
  },
)
