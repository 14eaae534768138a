import { expect, test } from 'vitest'
import { resolutionKind as kind } from '#kinds/resolution/index'
import {
  awkwardNames,
  converge,
  createObject,
  expectReadAlike,
  openSite,
  writerOf,
} from './open-site.ts'

test('resolutions survive the round trip', async () => {
  await using site = await openSite()
  for (const name of awkwardNames(60)) await createObject(site, kind, { name, description: '' })
  const id = await createObject(site, kind, { name: 'Moot', description: 'No longer asked' })
  const writes = await converge(site, kind, id, { name: 'Moot', description: '' })
  expect(writes).toEqual([`PUT /rest/api/3/resolution/${id}`])
  await converge(site, kind, id, { name: 'Obsolete', description: 'Gone' })
  const objects = await expectReadAlike(site, kind)
  expect(objects.find((object) => object.id === id)).toEqual({
    kind: 'resolution',
    id,
    name: 'Obsolete',
    naturalKey: 'name:obsolete',
    protection: 'none',
    data: { name: 'Obsolete', description: 'Gone' },
    facts: {},
  })
  expect(await writerOf(kind).readOne(site.context, '987654321')).toBeUndefined()
})
