import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { screenSchemeKind as kind } from '#kinds/screen-scheme/index'
import { awkwardNames, converge, createObject, expectReadAlike, openSite } from './open-site.ts'

const on = (id: string | null) => (id === null ? null : reference('screen', id))

const scheme = (
  name: string,
  screens: { normal: string; create?: string; edit?: string; view?: string },
): JsonObject => ({
  name,
  description: '',
  screens: {
    default: on(screens.normal),
    create: on(screens.create ?? null),
    edit: on(screens.edit ?? null),
    view: on(screens.view ?? null),
  },
})

test('screen schemes survive the round trip', async () => {
  await using site = await openSite()
  for (const name of awkwardNames(255))
    await createObject(site, kind, scheme(name, { normal: '1' }))
  const id = await createObject(site, kind, scheme('Bugs', { normal: '1', edit: '2', view: '3' }))
  const objects = await expectReadAlike(site, kind)
  expect(objects.find((object) => object.id === id)?.data).toEqual(
    scheme('Bugs', { normal: '1', edit: '2', view: '3' }),
  )
  expect(objects.filter((object) => object.protection === 'default')).toMatchObject([
    { id: '1', naturalKey: 'default' },
  ])
})

test('one request changes texts and screens', async () => {
  await using site = await openSite()
  const id = await createObject(site, kind, scheme('Bugs', { normal: '1', edit: '2', view: '3' }))
  const wanted = {
    ...scheme('Defects', { normal: '2', create: '3', edit: '2', view: '3' }),
    description: 'D',
  }
  expect(await converge(site, kind, id, wanted)).toEqual([`PUT /rest/api/3/screenscheme/${id}`])
  expect(await converge(site, kind, id, wanted)).toEqual([])
})

test('a screen that cannot be taken away is a problem, and is not sent', async () => {
  await using site = await openSite()
  const id = await createObject(site, kind, scheme('Bugs', { normal: '1', edit: '2' }))
  const destination = (await site.read(kind)).find((object) => object.id === id)
  const wanted = scheme('Bugs', { normal: '1' })
  expect(kind.model.check?.(wanted, destination)).toMatchObject([
    { code: 'limit-exceeded', path: 'screens.edit' },
  ])
  expect(kind.model.check?.(wanted, undefined)).toEqual([])
})

test('an absent screen scheme is undefined', async () => {
  await using site = await openSite()
  expect(await kind.writer?.readOne(site.context, '4711')).toBeUndefined()
})
