import { expect, test } from 'vitest'
import { priorityKind as kind } from '#kinds/priority/index'
import { pictureFor } from '#twin/blueprint/picture-for'
import {
  awkwardNames,
  converge,
  createObject,
  expectReadAlike,
  openSite,
  readOne,
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
    data: { name: 'Ablaze', description: 'x', statusColor: '#001122', avatar: '10000' },
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

test('a priority is made with one of Jira’s icons, and one of its own follows', async () => {
  await using site = await openSite()
  const shown = await createObject(site, kind, {
    name: 'Blazing',
    description: '',
    statusColor,
    avatar: '10003',
  })
  expect((await readOne(site, kind, shown)).data.avatar).toBe('10003')
  const bytes = pictureFor('fire').bytes.toString('base64')
  const avatar = { $picture: 'image/png', bytes }
  const data = { name: 'On fire', description: '', statusColor, avatar }
  await createObject(site, kind, data)
  const objects = await expectReadAlike(site, kind)
  const own = objects.find(({ name }) => name === 'On fire')?.data.avatar
  expect(own).toMatchObject({ $picture: 'image/png' })
  expect(own).not.toEqual(avatar)
})
