import { expect, test } from 'vitest'
import { reference } from '#contract/model/reference'
import { projectPropertyKind as kind } from '#kinds/project-property/index'
import { propertyText } from '#kinds/project-property/value-text'
import { propertiesOf, setProperty } from '#twin/entity-properties/state'
import { openProject } from './open-project.ts'
import { converge, createObject, type OpenSite, readOne, writerOf } from './open-site.ts'

const ownerOf = ({ context }: OpenSite) => context.owner?.id ?? ''
const data = (key: string, value: Parameters<typeof propertyText>[0]) => ({
  key,
  value: propertyText(value),
})

const values = [
  'text',
  42,
  true,
  [],
  { empty: {}, list: [1, 'two', { deep: null }], 'dots.and/slashes': '🚀 "quoted" \\' },
]

test('properties of any shape survive the round trip', async () => {
  await using site = await openProject()
  for (const [at, value] of values.entries()) {
    const id = await createObject(site, kind, data(`com.example/app.${at}`, value))
    expect(id).toBe(`${ownerOf(site)}/com.example/app.${at}`)
    expect(propertiesOf(site.twin.site, 'project', ownerOf(site))[`com.example/app.${at}`]).toEqual(
      value,
    )
  }
  const id = `${ownerOf(site)}/com.example/app.0`
  const changed = data('com.example/app.0', { b: 1, a: 2 })
  expect(await converge(site, kind, id, changed)).toHaveLength(1)
  // The order of members means nothing in JSON.
  expect(await converge(site, kind, id, data('com.example/app.0', { a: 2, b: 1 }))).toEqual([])
  expect(await writerOf(kind).readOne(site.context, `${ownerOf(site)}/none`)).toBeUndefined()
})

test('a value is read in bulk as alone, for one request and one for each project', async () => {
  await using site = await openProject()
  setProperty(site.twin.site, 'project', ownerOf(site), 'one', { field: 'customfield_10099' })
  setProperty(site.twin.site, 'project', ownerOf(site), 'two', [1])
  const before = site.requests()
  const objects = await site.read(kind)
  expect(objects.map(({ name }) => name).toSorted()).toEqual(['one', 'two'])
  // The list of projects and the project itself are read anyway.
  expect(site.requests() - before).toBe(2 + 2)
  for (const object of objects) expect(await readOne(site, kind, object.id)).toEqual(object)
})

test('ids of custom fields are references, what else looks like an id is unclear', () => {
  const text = propertyText({
    order: ['customfield_10010', 'summary', 'customfield_10010'],
    filterId: 10200,
    schemes: { schemeIds: ['10001', 'x'] },
    width: 12000,
    note: 'see customfield_10011',
  })
  const field = (id: string) => ({ ...reference('field', id), as: 'bare-id', text: '' })
  expect(text.parts.filter((part) => typeof part !== 'string')).toEqual([
    field('customfield_10011'),
    field('customfield_10010'),
    field('customfield_10010'),
  ])
  expect(text.unclear).toEqual(['filterId: 10200', 'schemeIds: 10001'])
})
