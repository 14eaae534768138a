import { expect, test } from 'vitest'
import { reference } from '#contract/model/reference'
import { priorityKind } from '#kinds/priority/index'
import { prioritySchemeKind as kind } from '#kinds/priority-scheme/index'
import {
  awkwardNames,
  converge,
  createObject,
  expectReadAlike,
  type OpenSite,
  openSite,
  writerOf,
} from './open-site.ts'

const makePriorities = async (site: OpenSite, count: number) => {
  const ids: string[] = []
  for (let at = 0; at < count; at += 1) {
    const data = { name: `Priority ${at}`, description: '', statusColor: '#aabbcc' }
    ids.push(await writerOf(priorityKind).create(site.context, data))
  }
  return ids.map((id) => reference('priority', id))
}

test('priority schemes survive the round trip', async () => {
  await using site = await openSite()
  const [a, b] = await makePriorities(site, 2)
  if (!a || !b) throw new Error('no priorities')
  for (const name of awkwardNames(255)) {
    const data = { name, description: '', defaultPriority: a, priorities: [a] }
    await createObject(site, kind, data)
  }
  const data = { name: 'Two', description: 'x', defaultPriority: b, priorities: [b, a] }
  const id = await createObject(site, kind, data)
  const wanted = { name: 'Both', description: '', defaultPriority: a, priorities: [a, b] }
  expect(await converge(site, kind, id, wanted)).toEqual([`PUT /rest/api/3/priorityscheme/${id}`])
  const objects = await expectReadAlike(site, kind)
  expect(objects.find((object) => object.id === id)).toMatchObject({
    name: 'Both',
    naturalKey: 'name:both',
    protection: 'none',
    data: { name: 'Both', description: '', defaultPriority: a },
  })
  expect(await writerOf(kind).readOne(site.context, '987654321')).toBeUndefined()
})

test('a priority scheme converges from any state in between in one call', async () => {
  await using site = await openSite()
  const priorities = await makePriorities(site, 4)
  const [first, , , last] = priorities
  if (!first || !last) throw new Error('no priorities')
  for (const count of [1, 2, 4]) {
    const shell = {
      name: `Scheme ${count}`,
      description: '',
      defaultPriority: first,
      priorities: priorities.slice(0, count),
    }
    const id = await writerOf(kind).create(site.context, shell)
    const wanted = { ...shell, description: 'done', defaultPriority: last, priorities }
    expect(await converge(site, kind, id, wanted)).toHaveLength(1)
    expect(await converge(site, kind, id, wanted)).toEqual([])
  }
})

test('more priorities than stand in the list of schemes are read to the last', async () => {
  await using site = await openSite()
  const priorities = await makePriorities(site, 60)
  const [first] = priorities
  if (!first) throw new Error('no priorities')
  const data = { name: 'Long', description: '', defaultPriority: first, priorities }
  const id = await createObject(site, kind, data)
  const objects = await expectReadAlike(site, kind)
  const long = objects.find((object) => object.id === id)
  expect(long?.data.priorities).toHaveLength(60)
})

test('the default priority scheme is known as such and takes new priorities in', async () => {
  await using site = await openSite()
  const [made] = await makePriorities(site, 1)
  const defaults = (await site.read(kind)).filter((object) => object.naturalKey === 'default')
  expect(defaults).toMatchObject([{ protection: 'default' }])
  expect(defaults[0]?.data.priorities).toContainEqual(made)
})
