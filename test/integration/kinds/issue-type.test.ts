import { expect, test } from 'vitest'
import { issueTypeKind as kind } from '#kinds/issue-type/index'
import {
  awkwardNames,
  converge,
  createObject,
  expectReadAlike,
  openSite,
  writerOf,
} from './open-site.ts'

test('issue types survive the round trip', async () => {
  await using site = await openSite()
  for (const name of awkwardNames(60)) {
    await createObject(site, kind, { name, description: '', hierarchyLevel: 0 })
  }
  const data = { name: 'Chore', description: 'Small', hierarchyLevel: -1 }
  const id = await createObject(site, kind, data)
  expect(await converge(site, kind, id, { ...data, description: '' })).toEqual([
    `PUT /rest/api/3/issuetype/${id}`,
  ])
  await converge(site, kind, id, { name: 'Errand', description: 'x', hierarchyLevel: -1 })
  const objects = await expectReadAlike(site, kind)
  expect(objects.find((object) => object.id === id)).toEqual({
    kind: 'issueType',
    id,
    name: 'Errand',
    naturalKey: 'name:errand',
    protection: 'none',
    data: { name: 'Errand', description: 'x', hierarchyLevel: -1 },
    facts: {},
  })
})

test('Epic is locked, since no call makes or changes its level', async () => {
  await using site = await openSite()
  const objects = await site.read(kind)
  const epic = objects.find((object) => object.name === 'Epic')
  expect(epic).toMatchObject({ protection: 'locked', data: { hierarchyLevel: 1 } })
  expect(objects.filter((object) => object.protection === 'locked')).toEqual([epic])
  expect(await writerOf(kind).readOne(site.context, '987654321')).toBeUndefined()
})
