import { expect, test } from 'vitest'
import { statusKind as kind } from '#kinds/status/index'
import {
  awkwardNames,
  converge,
  createObject,
  expectReadAlike,
  openSite,
  writerOf,
} from './open-site.ts'

test('statuses survive the round trip', async () => {
  await using site = await openSite()
  for (const name of awkwardNames(255)) {
    await createObject(site, kind, { name, description: '', statusCategory: 'IN_PROGRESS' })
  }
  const data = { name: 'Rolled out', description: 'Everywhere', statusCategory: 'DONE' }
  const id = await createObject(site, kind, data)
  expect(await converge(site, kind, id, { ...data, description: '' })).toEqual([
    'PUT /rest/api/3/statuses',
  ])
  await converge(site, kind, id, { name: 'Live', description: 'x', statusCategory: 'TODO' })
  const objects = await expectReadAlike(site, kind)
  expect(objects.find((object) => object.id === id)).toEqual({
    kind: 'status',
    id,
    name: 'Live',
    naturalKey: 'name:live',
    protection: 'none',
    data: { name: 'Live', description: 'x', statusCategory: 'TODO' },
    facts: {},
  })
})

test('a status is found whatever the case of its name', async () => {
  await using site = await openSite()
  const data = { name: 'Rolled out', description: '', statusCategory: 'DONE' }
  const id = await createObject(site, kind, data)
  const found = await writerOf(kind).find(site.context, { ...data, name: ' ROLLED OUT ' })
  expect(found).toEqual([id])
  expect(await writerOf(kind).readOne(site.context, '987654321')).toBeUndefined()
})

test('more statuses than fit on one page are all read', async () => {
  await using site = await openSite()
  const before = (await site.read(kind)).length
  const { api } = site.context
  const statuses = Array.from({ length: 205 }, (_, at) => ({
    name: `Status ${at}`,
    statusCategory: 'TODO',
  }))
  for (let start = 0; start < statuses.length; start += 50) {
    await api.call(kind.endpoints.create ?? expect.fail(), {
      body: { scope: { type: 'GLOBAL' }, statuses: statuses.slice(start, start + 50) },
    })
  }
  expect((await site.read(kind)).length).toBe(before + 205)
})
