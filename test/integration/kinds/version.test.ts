import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { versionKind as kind } from '#kinds/version/index'
import { openProject } from './open-project.ts'
import { awkwardNames, converge, createObject, expectReadAlike, writerOf } from './open-site.ts'

const version = (name: string, more: JsonObject = {}): JsonObject => ({
  name,
  description: '',
  startDate: '',
  releaseDate: '',
  released: false,
  archived: false,
  ...more,
})

test('versions survive the round trip, released and archived ones too', async () => {
  await using site = await openProject()
  for (const name of awkwardNames(255)) await createObject(site, kind, version(name))
  const data = version('1.0', {
    description: 'First',
    startDate: '2026-01-31',
    releaseDate: '2026-11-22',
    released: true,
    archived: true,
  })
  const id = await createObject(site, kind, data)
  const objects = await expectReadAlike(site, kind)
  expect(objects).toHaveLength(awkwardNames(255).length + 1)
  expect(objects.find((object) => object.id === id)).toMatchObject({
    owner: site.context.owner,
    naturalKey: 'name:1.0',
    data,
  })
  expect(await writerOf(kind).readOne(site.context, '987654321')).toBeUndefined()
})

test('a version that was made but not released yet is released in one call', async () => {
  await using site = await openProject()
  const data = version('2.0', { released: true, releaseDate: '2026-11-22' })
  const id = await writerOf(kind).create(site.context, data)
  const path = `PUT /rest/api/3/version/${id}`
  expect(await converge(site, kind, id, data)).toEqual([path])
  expect(await converge(site, kind, id, { ...data, name: '2.0.0', released: false })).toEqual([
    path,
  ])
  const undated = { ...data, releaseDate: '' }
  expect(await converge(site, kind, id, undated)).toEqual([path])
})
