import { expect, test } from 'vitest'
import { projectCategoryKind as kind } from '#kinds/project-category/index'
import { awkwardNames, converge, createObject, expectReadAlike, openSite } from './open-site.ts'

test('project categories survive the round trip', async () => {
  await using site = await openSite()
  for (const name of awkwardNames(255)) await createObject(site, kind, { name, description: '' })
  const id = await createObject(site, kind, { name: 'Finance', description: 'All of it' })
  expect(await converge(site, kind, id, { name: 'Finance', description: '' })).toEqual([
    `PUT /rest/api/3/projectCategory/${id}`,
  ])
  await converge(site, kind, id, { name: 'Money', description: 'New' })
  const objects = await expectReadAlike(site, kind)
  expect(objects.length).toBe(awkwardNames(255).length + 1)
  expect(objects.find((object) => object.id === id)).toEqual({
    kind: 'projectCategory',
    id,
    name: 'Money',
    naturalKey: 'name:money',
    protection: 'none',
    data: { name: 'Money', description: 'New' },
    facts: {},
  })
})

test('an absent project category is undefined', async () => {
  await using site = await openSite()
  expect(await kind.writer?.readOne(site.context, '4711')).toBeUndefined()
})
