import { expect, test } from 'vitest'
import { fieldKind as kind } from '#kinds/field/index'
import { countWrites } from '#twin/write-log'
import {
  awkwardNames,
  converge,
  createObject,
  expectReadAlike,
  openSite,
  readOne,
} from './open-site.ts'

const standard = 'com.atlassian.jira.plugin.system.customfieldtypes'
const textField = `${standard}:textfield`
const textSearcher = `${standard}:textsearcher`

const data = (name: string, description = '') => ({
  name,
  type: textField,
  description,
  searcherKey: textSearcher,
})

test('custom fields survive the round trip', async () => {
  await using site = await openSite()
  for (const name of awkwardNames(255)) await createObject(site, kind, data(name))
  const id = await createObject(site, kind, data('Cost centre', 'Who pays'))
  expect(id).toMatch(/^customfield_\d+$/)
  expect(await converge(site, kind, id, data('Cost centre', ''))).toEqual([
    `PUT /rest/api/3/field/${id}`,
  ])
  await converge(site, kind, id, data('Cost center', 'New'))
  const objects = await expectReadAlike(site, kind)
  expect(objects.find((object) => object.id === id)).toMatchObject({
    naturalKey: `name:cost center|${textField}`,
    protection: 'none',
  })
  expect(countWrites(site.twin.site, 'POST', '/rest/api/3/field')).toBe(
    awkwardNames(255).length + 1,
  )
})

test('the search template of a field can be changed', async () => {
  await using site = await openSite()
  const number = { ...data('Budget'), type: `${standard}:float` }
  const exact = { ...number, searcherKey: `${standard}:exactnumber` }
  const id = await createObject(site, kind, exact)
  const writes = await converge(site, kind, id, {
    ...exact,
    searcherKey: `${standard}:numberrange`,
  })
  expect(writes).toEqual([`PUT /rest/api/3/field/${id}`])
})

test('a field without search template is made without one', async () => {
  await using site = await openSite()
  await createObject(site, kind, {
    ...data('Plain'),
    type: `${standard}:readonlyfield`,
    searcherKey: '',
  })
})

test('fields are told apart by their type, not by their name alone', async () => {
  await using site = await openSite()
  const text = await createObject(site, kind, data('Region'))
  const choice = await createObject(site, kind, {
    ...data('Region'),
    type: `${standard}:select`,
    searcherKey: `${standard}:multiselectsearcher`,
  })
  const keys = (await site.read(kind))
    .filter((object) => object.id === text || object.id === choice)
    .map((object) => object.naturalKey)
  expect(new Set(keys).size).toBe(2)
})

test("Jira's own fields are known by their id, those of products by their type, both locked", async () => {
  await using site = await openSite()
  const objects = await site.read(kind)
  const summary = objects.find((object) => object.id === 'summary')
  expect(summary).toMatchObject({ naturalKey: 'system:summary', protection: 'locked' })
  const sprint = objects.find((o) => o.naturalKey === 'type:com.pyxis.greenhopper.jira:gh-sprint')
  expect(sprint?.protection).toBe('locked')
  const keys = objects.map((object) => object.naturalKey)
  expect(new Set(keys).size).toBe(keys.length)
})

test('a field in the trash is not there', async () => {
  await using site = await openSite()
  const id = await createObject(site, kind, data('Old'))
  const { email, token } = site.twin.credentials
  const answer = await fetch(`${site.twin.address}/rest/api/3/field/${id}/trash`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${btoa(`${email}:${token}`)}`,
      'Content-Type': 'application/json',
    },
  })
  expect(answer.status).toBe(200)
  expect((await site.read(kind)).some((object) => object.id === id)).toBe(false)
  expect(await kind.writer?.readOne(site.context, id)).toBeUndefined()
})

test('a field of which the source shows name and type only is made searchable, and stays as it is then', async () => {
  await using site = await openSite()
  const id = await createObject(site, kind, { name: 'Hidden', type: `${standard}:float` })
  const made = await readOne(site, kind, id)
  expect(made.data).toMatchObject({ description: '', searcherKey: `${standard}:exactnumber` })
})
