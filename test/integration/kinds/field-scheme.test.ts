import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { fieldKind } from '#kinds/field/index'
import { fieldSchemeKind as kind } from '#kinds/field-scheme/index'
import { issueTypeKind } from '#kinds/issue-type/index'
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
  readonly required?: boolean
  readonly description?: string | null
  readonly renderer?: string | null
}

const exception = (workType: string, said: Said): JsonObject => ({
  workType: reference('issueType', workType),
  required: null,
  description: null,
  renderer: null,
  ...said,
})

const item = (
  field: string,
  said: Said = {},
  workTypes: readonly string[] = [],
  exceptions: readonly JsonObject[] = [],
): JsonObject => ({
  field: reference('field', field),
  workTypes: workTypes.map((id) => reference('issueType', id)),
  required: false,
  description: null,
  renderer: null,
  exceptions,
  ...said,
})

const permanent = [item('issuetype', { required: true }), item('summary', { required: true })]

const scheme = (name: string, ...fields: readonly JsonObject[]): JsonObject => ({
  name,
  description: '',
  fields: [...permanent, ...fields],
})

const someIssueTypes = async (site: OpenSite): Promise<readonly [string, string]> => {
  const [one, two] = await site.read(issueTypeKind)
  if (!one || !two) throw new Error('a new site has issue types')
  return [one.id, two.id]
}

const addField = (site: OpenSite, name: string, type = 'textarea'): Promise<string> =>
  createObject(site, fieldKind, {
    name,
    type: `com.atlassian.jira.plugin.system.customfieldtypes:${type}`,
    description: '',
    searcherKey: `com.atlassian.jira.plugin.system.customfieldtypes:${
      type === 'textarea' ? 'textsearcher' : 'exactnumber'
    }`,
  })

const all = '/rest/api/3/config/fieldschemes'

test('field schemes survive the round trip', async () => {
  await using site = await openSite()
  const [bug, task] = await someIssueTypes(site)
  const notes = await addField(site, 'Notes')
  for (const name of awkwardNames(255)) await createObject(site, kind, scheme(name))
  await createObject(site, kind, {
    ...scheme(
      'Everything',
      item('description', { required: true, renderer: 'wiki' }),
      item('priority', {}, [bug]),
      item(
        notes,
        { description: 'Why?', renderer: 'text' },
        [bug, task],
        [
          exception(bug, { required: true }),
          exception(task, { description: 'What?', renderer: 'wiki' }),
        ],
      ),
    ),
    description: 'With all that can be said',
  })
  const objects = await expectReadAlike(site, kind)
  expect(objects.filter(({ protection }) => protection === 'default')).toMatchObject([
    { naturalKey: 'default', name: 'Default Field Scheme' },
  ])
  expect(site.gaps).toEqual([])
})

test('only what differs is written, and what is no longer said is taken away', async () => {
  await using site = await openSite()
  const [bug, task] = await someIssueTypes(site)
  const notes = await addField(site, 'Notes')
  const rich = item(
    notes,
    { required: true, description: 'Why?', renderer: 'wiki' },
    [bug],
    [
      exception(bug, { required: false, description: 'What?' }),
      exception(task, { renderer: 'text' }),
    ],
  )
  const id = await createObject(site, kind, scheme('S', rich, item('priority')))
  const to = (...fields: readonly JsonObject[]) => converge(site, kind, id, scheme('S', ...fields))

  expect(await to(rich, item('priority', { required: true }))).toEqual([
    `PUT ${all}/fields/parameters`,
  ])
  expect(await to(rich, item('priority', { required: true }, [task]))).toEqual([
    `PUT ${all}/fields`,
  ])
  expect(await to(item(notes), item('priority', { required: true }))).toEqual([
    `PUT ${all}/fields`,
    `DELETE ${all}/fields/parameters`,
    `PUT ${all}/fields/parameters`,
  ])
  expect(await to(item(notes))).toEqual([`DELETE ${all}/fields`])
  const after = await readOne(site, kind, id)
  expect(after.data.fields).toHaveLength(3)
  const renamed = { ...scheme('T', item(notes)), description: 'Other' }
  expect(await converge(site, kind, id, renamed)).toEqual([`PUT ${all}/${id}`])
})

test('what fails in part is sent once more, and told by name if it fails again', async () => {
  await using site = await openSite()
  const notes = await addField(site, 'Notes')
  const id = await createObject(site, kind, scheme('S', item(notes)))
  const current = await readOne(site, kind, id)
  const before = site.writes.length
  const wanted = { ...current.data, fields: [] }
  await expect(writerOf(kind).converge(site.context, current, wanted)).rejects.toMatchObject({
    failure: {
      code: 'jira.rejected',
      subject: 'field scheme “S”',
      details: expect.arrayContaining(["“Summary”: Field summary can't be removed from a scheme"]),
    },
  })
  expect(site.writes.slice(before)).toEqual([`DELETE ${all}/fields`, `DELETE ${all}/fields`])
  const after = await readOne(site, kind, id)
  expect(after.data.fields).toEqual(scheme('S').fields)
})

test('where all parts are refused, the fields are named too', async () => {
  await using site = await openSite()
  const id = await createObject(site, kind, scheme('S'))
  const current = await readOne(site, kind, id)
  const wanted = { ...current.data, fields: [] }
  await expect(writerOf(kind).converge(site.context, current, wanted)).rejects.toMatchObject({
    failure: {
      code: 'jira.rejected',
      details: expect.arrayContaining(['It was about “Issue Type”, “Summary”.']),
    },
  })
})

test('the default scheme keeps its name, and its fields can be changed', async () => {
  await using site = await openSite()
  const notes = await addField(site, 'Notes')
  const [standard] = (await site.read(kind)).filter(({ protection }) => protection === 'default')
  if (!standard) throw new Error('every site has a default field scheme')
  const fields = [...(standard.data.fields as readonly JsonObject[]), item(notes)]
  expect(await converge(site, kind, standard.id, { ...standard.data, fields })).toEqual([
    `PUT ${all}/fields`,
  ])
  const before = site.writes.length
  const named = { ...standard.data, name: 'Other', fields }
  await writerOf(kind).converge(site.context, await readOne(site, kind, standard.id), named)
  expect(site.writes.slice(before)).toEqual([])
})

test('a scheme that a project uses is not deleted, another is', async () => {
  await using site = await openSite()
  const [used, spare] = [
    await createObject(site, kind, scheme('Used')),
    await createObject(site, kind, scheme('Spare')),
  ]
  const project = addProject(site.twin.site, {
    key: 'USER',
    name: 'Uses it',
    leadAccountId: site.context.accountId,
  })
  project.schemes.fieldSchemeId = used
  const remove = async (id: string) =>
    writerOf(kind).remove?.(site.context, await readOne(site, kind, id))
  await expect(remove(used)).rejects.toMatchObject({ failure: { code: 'jira.conflict' } })
  await remove(spare)
  expect((await site.read(kind)).map(({ name }) => name)).not.toContain('Spare')
})

test('a hundred fields and more come and go in as many requests as it takes', async () => {
  await using site = await openSite()
  const names = Array.from({ length: 130 }, (_, at) => `Field ${at}`)
  const ids: string[] = []
  for (const name of names) ids.push(await addField(site, name, 'float'))
  const id = await createObject(site, kind, scheme('S', ...ids.map((one) => item(one))))
  const writes = await converge(site, kind, id, scheme('S'))
  expect(writes).toEqual([`DELETE ${all}/fields`, `DELETE ${all}/fields`])
  await expectReadAlike(site, kind)
})

test('a site with field configurations has none, and is not asked', async () => {
  await using site = await openSite({
    switches: { extra: { fieldModel: 'field-configurations' } },
  })
  const before = site.requests()
  expect(await site.read(kind)).toEqual([])
  expect(site.requests() - before).toBe(0)
})
