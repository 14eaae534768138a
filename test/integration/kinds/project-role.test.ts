import { expect, test } from 'vitest'
import { projectRoleKind as kind } from '#kinds/project-role/index'
import {
  awkwardNames,
  converge,
  createObject,
  expectReadAlike,
  openSite,
  writerOf,
} from './open-site.ts'

test('project roles survive the round trip', async () => {
  await using site = await openSite()
  for (const name of awkwardNames(255)) await createObject(site, kind, { name, description: '' })
  const id = await createObject(site, kind, { name: 'Auditors', description: 'Look' })
  const path = `/rest/api/3/role/${id}`
  const descriptionOnly = await converge(site, kind, id, { name: 'Auditors', description: '' })
  expect(descriptionOnly).toEqual([`POST ${path}`])
  const nameOnly = await converge(site, kind, id, { name: 'Checkers', description: '' })
  expect(nameOnly).toEqual([`POST ${path}`])
  const both = await converge(site, kind, id, { name: 'Auditors', description: 'Look' })
  expect(both).toEqual([`PUT ${path}`])
  const objects = await expectReadAlike(site, kind)
  expect(objects.find((object) => object.id === id)).toEqual({
    kind: 'projectRole',
    id,
    name: 'Auditors',
    naturalKey: 'name:auditors',
    protection: 'none',
    data: { name: 'Auditors', description: 'Look' },
    facts: { defaultActors: 0 },
  })
  expect(await writerOf(kind).readOne(site.context, '987654321')).toBeUndefined()
})

test('the role of apps is locked', async () => {
  await using site = await openSite()
  const locked = (await site.read(kind)).filter((object) => object.protection === 'locked')
  expect(locked.map((object) => object.name)).toEqual(['atlassian-addons-project-access'])
})
