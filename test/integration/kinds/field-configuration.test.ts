import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { fieldKind } from '#kinds/field/index'
import { fieldConfigurationKind as kind } from '#kinds/field-configuration/index'
import { fieldConfigurationSchemeKind as schemeKind } from '#kinds/field-configuration-scheme/index'
import { issueTypeKind } from '#kinds/issue-type/index'
import type { Kind } from '#kinds/kind'
import { projectKind } from '#kinds/project/index'
import { addProject } from '#twin/projects/add'
import {
  awkwardNames,
  converge,
  createObject,
  expectReadAlike,
  type OpenSite,
  openSite,
  readOne,
  writerOf,
} from './open-site.ts'

interface Said {
  readonly hidden?: boolean
  readonly required?: boolean
  readonly description?: string | null
  readonly renderer?: string | null
}

const item = (field: string, said: Said): JsonObject => ({
  field: reference('field', field),
  hidden: false,
  required: false,
  description: null,
  renderer: null,
  ...said,
})

const configuration = (name: string, ...items: readonly JsonObject[]): JsonObject => ({
  name,
  description: '',
  items,
})

const openLegacy = (extra: Readonly<Record<string, string>> = {}): Promise<OpenSite> =>
  openSite({ switches: { extra: { fieldModel: 'field-configurations', ...extra } } })

const addField = (site: OpenSite, name: string, description = ''): Promise<string> =>
  createObject(site, fieldKind, {
    name,
    type: 'com.atlassian.jira.plugin.system.customfieldtypes:textarea',
    description,
    searcherKey: 'com.atlassian.jira.plugin.system.customfieldtypes:textsearcher',
  })

const all = '/rest/api/3/fieldconfiguration'

test('field configurations survive the round trip', async () => {
  await using site = await openLegacy()
  const notes = await addField(site, 'Notes', 'What there is to say')
  for (const name of awkwardNames(255)) await createObject(site, kind, configuration(name))
  await createObject(site, kind, {
    ...configuration(
      'Everything',
      item('priority', { hidden: true }),
      item('description', { required: true, renderer: 'wiki' }),
      item('duedate', { description: 'When?' }),
      item(notes, { required: true, description: '', renderer: 'wiki' }),
    ),
    description: 'd'.repeat(255),
  })
  const objects = await expectReadAlike(site, kind, fieldKind)
  const [standard] = objects.filter(({ protection }) => protection === 'default')
  expect(standard).toMatchObject({ naturalKey: 'default', data: { items: [] } })
  expect(standard?.facts.configurable).toEqual(expect.arrayContaining([notes, 'summary']))
})

test('only what differs is written, and what is no longer said is as usual again', async () => {
  await using site = await openLegacy()
  const notes = await addField(site, 'Notes', 'What there is to say')
  const id = await createObject(
    site,
    kind,
    configuration(
      'S',
      item(notes, { required: true, description: 'Why?', renderer: 'wiki' }),
      item('priority', { required: true }),
    ),
  )
  const items = `PUT ${all}/${id}/fields`
  const to = async (...wanted: readonly JsonObject[]) => {
    const writes = await converge(site, kind, id, configuration('S', ...wanted))
    expect((await readOne(site, kind, id)).data.items).toHaveLength(wanted.length)
    return writes
  }
  expect(await to(item(notes, { hidden: true }), item('priority', { required: true }))).toEqual([
    items,
  ])
  expect(await to(item(notes, { required: true, renderer: 'wiki' }))).toEqual([items])
  expect(await to(item(notes, { description: 'Why?' }))).toEqual([items])
  expect(await to()).toEqual([items])
  expect(await to()).toEqual([])
  const renamed = { ...configuration('T'), description: 'Other' }
  expect(await converge(site, kind, id, renamed)).toEqual([`PUT ${all}/${id}`])
})

test('a new configuration loses what it has from the default one', async () => {
  await using site = await openLegacy()
  const [standard] = await site.read(kind, fieldKind)
  if (!standard) throw new Error('every site has a default field configuration')
  const like = [item('priority', { hidden: true }), item('duedate', { required: true })]
  expect(await converge(site, kind, standard.id, { ...standard.data, items: like })).toEqual([
    `PUT ${all}/${standard.id}/fields`,
  ])
  const id = await createObject(site, kind, configuration('S', item('duedate', { required: true })))
  expect((await readOne(site, kind, id)).data.items).toEqual([item('duedate', { required: true })])
})

test('more than a hundred fields take more than one request, one after the other', async () => {
  await using site = await openLegacy()
  const ids: string[] = []
  for (let at = 0; at < 130; at += 1) ids.push(await addField(site, `Field ${at}`))
  const id = await createObject(site, kind, configuration('S'))
  const hidden = configuration('S', ...ids.map((one) => item(one, { hidden: true })))
  const path = `PUT ${all}/${id}/fields`
  expect(await converge(site, kind, id, hidden)).toEqual([path, path])
  await expectReadAlike(site, kind, fieldKind)
})

test('locked fields are neither hidden nor required here', async () => {
  await using site = await openLegacy()
  const fields = await site.read(fieldKind)
  const locked = fields.find(({ facts }) => facts.locked === true)
  if (!locked) throw new Error('a new site has locked fields')
  const id = await createObject(
    site,
    kind,
    configuration('S', item(locked.id, { description: 'L' })),
  )
  expect((await readOne(site, kind, id)).data.items).toEqual([
    item(locked.id, { description: 'L' }),
  ])
})

const row = (issueType: string, id: string): JsonObject => ({
  issueType: issueType === 'default' ? 'default' : reference('issueType', issueType),
  configuration: reference('fieldConfiguration', id),
})

const scheme = (name: string, ...mappings: readonly JsonObject[]): JsonObject => ({
  name,
  description: '',
  mappings,
})

test('field configuration schemes survive the round trip, and rows come and go', async () => {
  await using site = await openLegacy()
  const [standard] = await site.read(kind, fieldKind)
  const [one, two] = await site.read(issueTypeKind)
  if (!standard || !one || !two) throw new Error('a new site has all of these')
  const lean = await createObject(site, kind, configuration('Lean'))
  for (const name of awkwardNames(255)) {
    await createObject(site, schemeKind, scheme(name, row('default', standard.id)))
  }
  const id = await createObject(
    site,
    schemeKind,
    scheme('All', row('default', lean), row(one.id, standard.id), row(two.id, lean)),
  )
  const path = `/rest/api/3/fieldconfigurationscheme/${id}`
  const fewer = scheme('All', row('default', standard.id), row(two.id, lean))
  expect(await converge(site, schemeKind, id, fewer)).toEqual([
    `PUT ${path}/mapping`,
    `POST ${path}/mapping/delete`,
  ])
  expect((await readOne(site, schemeKind, id)).data.mappings).toHaveLength(2)
  const renamed = { ...fewer, name: 'Fewer', description: 'd'.repeat(1024) }
  expect(await converge(site, schemeKind, id, renamed)).toEqual([`PUT ${path}`])
  const objects = await expectReadAlike(site, schemeKind, kind, fieldKind)
  expect(objects.filter(({ protection }) => protection === 'default')).toMatchObject([
    { id: 'default', naturalKey: 'default', data: { mappings: [row('default', standard.id)] } },
  ])
})

test('what is used is not deleted, and what is not used is', async () => {
  await using site = await openLegacy()
  const lean = await createObject(site, kind, configuration('Lean'))
  const spare = await createObject(site, kind, configuration('Spare'))
  const one = await createObject(site, schemeKind, scheme('One', row('default', lean)))
  const two = await createObject(site, schemeKind, scheme('Two', row('default', lean)))
  const project = addProject(site.twin.site, {
    key: 'USER',
    name: 'Uses one',
    leadAccountId: site.context.accountId,
  })
  project.schemes.fieldConfigurationSchemeId = one
  const remove = async (of: Kind, id: string) =>
    writerOf(of).remove?.(site.context, await readOne(site, of, id))
  const conflict = { failure: { code: 'jira.conflict' } }
  await expect(remove(schemeKind, one)).rejects.toMatchObject(conflict)
  await expect(remove(kind, lean)).rejects.toMatchObject(conflict)
  await remove(schemeKind, two)
  await remove(kind, spare)
  const left = async (of: Kind, ...others: readonly Kind[]) =>
    (await site.read(of, ...others)).map(({ name }) => name)
  expect(await left(kind, fieldKind)).not.toContain('Spare')
  expect(await left(schemeKind, kind, fieldKind)).not.toContain('Two')
})

test('a site with field schemes and no project of before has neither', async () => {
  await using site = await openSite()
  expect(await site.read(kind, fieldKind, projectKind)).toEqual([])
  expect(await site.read(schemeKind, kind, fieldKind, projectKind)).toEqual([])
})
