import { expect, test } from 'vitest'
import { priorityKind as kind } from '#kinds/priority/index'
import {
  awkwardNames,
  converge,
  createObject,
  expectReadAlike,
  openSite,
  writerOf,
} from './open-site.ts'

const statusColor = '#aabbcc'

test('priorities survive the round trip', async () => {
  await using site = await openSite()
  for (const name of awkwardNames(60)) {
    await createObject(site, kind, { name, description: '', statusColor })
  }
  const data = { name: 'Blazing', description: 'Now', statusColor }
  const id = await createObject(site, kind, data)
  const writes = await converge(site, kind, id, { ...data, description: '' })
  expect(writes).toEqual([`PUT /rest/api/3/priority/${id}`])
  await converge(site, kind, id, { name: 'Ablaze', description: 'x', statusColor: '#001122' })
  const objects = await expectReadAlike(site, kind)
  expect(objects.find((object) => object.id === id)).toEqual({
    kind: 'priority',
    id,
    name: 'Ablaze',
    naturalKey: 'name:ablaze',
    protection: 'none',
    data: { name: 'Ablaze', description: 'x', statusColor: '#001122' },
    facts: {},
  })
  expect(await writerOf(kind).readOne(site.context, '987654321')).toBeUndefined()
})

test('a gateway that refuses operations without scopes still lets priorities be read', async () => {
  await using open = await openSite({ switches: { gatewayRefusesScopeless: true } }, 'scoped')
  await using classic = await openSite()
  const names = async (site: typeof open) =>
    (await site.read(kind)).map((object) => object.name).toSorted()
  expect(await names(open)).toEqual(await names(classic))
  expect(await names(open)).toContain('Highest')
})
