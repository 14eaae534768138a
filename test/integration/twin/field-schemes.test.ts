import { expect, test } from 'vitest'
import { issueTypes } from '#twin/issue-types/state'
import type { Site } from '#twin/site-model'
import { checkConformance, conformanceMissing } from './client.ts'
import { open, ordinaryUser } from './opened-twin.ts'
import { ownerOf, plantProject, teamTemplate } from './plant-project.ts'

const all = '/config/fieldschemes'
const textarea = 'com.atlassian.jira.plugin.system.customfieldtypes:textarea'

function typeNamed(site: Site, name: string): string {
  const type = Object.values(issueTypes.of(site)).find((one) => one.name === name)
  if (type === undefined) throw new Error(`no issue type ${name}`)
  return type.id
}

async function openWithScheme() {
  const opened = await open()
  const { call } = opened
  const made = await call('POST', all, { name: 'Ours', description: 'd' })
  const field = (await call('POST', '/field', { name: 'Notes', type: textarea })).body.id as string
  const id = made.body.id as number
  const wrong = { wrong: true }
  const put = async (path: string, body: object) => await call('PUT', `${all}${path}`, body, wrong)
  const remove = async (path: string, body: object) =>
    await call('DELETE', `${all}${path}`, body, wrong)
  return { ...opened, id, field, made, put, remove }
}

test('the default scheme holds what can be on a screen; a new one only what is permanent', async () => {
  const { call, id, made } = await openWithScheme()
  expect(made.status).toBe(200)
  expect((await call('GET', `${all}/10000`)).body).toMatchObject({
    id: '10000',
    name: 'Default Field Scheme',
    isDefault: true,
  })
  expect((await call('GET', `${all}/${id}`)).body).toMatchObject({
    id: String(id),
    name: 'Ours',
    isDefault: false,
    fieldsCount: 2,
  })
  const { values } = (await call('GET', `${all}/10000/fields?maxResults=100`)).body
  const ids = values.map((one: { fieldId: string }) => one.fieldId)
  expect(ids).toContain('description')
  expect(ids).not.toContain('created')
})

test('fields are associated per scheme, and restricted to work types', async () => {
  const { site, call, id, field, put, remove } = await openWithScheme()
  const bug = Number(typeNamed(site, 'Bug'))
  const entry = { schemeIds: [id], restrictedToWorkTypes: [bug] }
  const added = await put('/fields', { [field]: [entry] })
  expect(added).toMatchObject({
    status: 200,
    body: { results: [{ schemeId: id, fieldId: field, workTypeIds: [bug], success: true }] },
  })
  const read = async () =>
    (await call('GET', `${all}/${id}/fields?fieldId=${field}`)).body.values[0]
  expect(await read()).toMatchObject({ restrictedToWorkTypes: [String(bug)] })
  await put('/fields', { [field]: [{ schemeIds: [id] }] })
  expect(await read()).toMatchObject({ restrictedToWorkTypes: [] })
  expect((await remove('/fields', { [field]: { schemeIds: [id] } })).status).toBe(200)
  expect(await read()).toBeUndefined()
})

test('200 when all went well, 207 when some did, 400 when none did, 204 for nothing', async () => {
  const { site, call, id, field, put, remove } = await openWithScheme()
  const project = plantProject(site, { key: 'WEB' })
  const team = plantProject(site, { key: 'TEAM', templateKey: teamTemplate })
  const both = await put('/fields', {
    [field]: [{ schemeIds: [id] }],
    labels: [{ schemeIds: [99999] }],
  })
  expect(both.status).toBe(207)
  expect(both.body.results.map((one: { success: boolean }) => one.success)).toEqual([true, false])
  const none = await put('/fields', {
    labels: [{ schemeIds: [99999] }],
    invalid_field: [{ schemeIds: [id] }, { schemeIds: [99998] }],
  })
  expect(none.status).toBe(400)
  expect(none.body.results.map((one: { error: string }) => one.error)).toEqual([
    "Scheme 99999 doesn't exist",
    "Field invalid_field doesn't exist",
    "Scheme 99998 doesn't exist",
  ])
  expect((await put('/fields', {})).status).toBe(204)
  const table = [
    [await remove('/fields', { labels: { schemeIds: [id] } }), 400],
    [await remove('/fields', { summary: { schemeIds: [id] } }), 400],
    [await put('/fields', { labels: [{ schemeIds: [id], restrictedToWorkTypes: [7] }] }), 400],
    [await put('/projects', { [id]: { projectIds: [Number(project.id), 7] } }), 207],
    [await put('/projects', { [id]: { projectIds: [Number(team.id)] } }), 400],
    [await put('/projects', { 99999: { projectIds: [Number(project.id)] } }), 400],
  ] as const
  for (const [index, [answer, status]] of table.entries()) {
    expect([index, answer.status]).toEqual([index, status])
  }
  expect(table[5][0].body.results).toEqual([
    {
      schemeId: 99999,
      projectId: Number(project.id),
      success: false,
      error: "Field scheme #99999 doesn't exist",
    },
  ])
  const used = (await call('GET', `${all}/projects?projectId=${project.id}`)).body.values
  expect(used).toEqual([{ projectId: Number(project.id), schemeId: id }])
})

test('parameters are partial, work types override, and a field must be associated first', async () => {
  const { site, call, id, field, put, remove } = await openWithScheme()
  const bug = Number(typeNamed(site, 'Bug'))
  const parameters = { isRequired: true, rendererType: 'atlassian-wiki-renderer' }
  const workTypeParameters = [{ workTypeId: bug, isRequired: false }]
  const body = { [field]: [{ schemeIds: [id], parameters, workTypeParameters }] }
  expect((await put('/fields/parameters', body)).status).toBe(400)
  await put('/fields', { [field]: [{ schemeIds: [id] }] })
  const set = await put('/fields/parameters', body)
  expect(set.body.results).toEqual([
    { schemeId: id, fieldId: field, success: true },
    { schemeId: id, fieldId: field, workTypeId: bug, success: true },
  ])
  await put('/fields/parameters', {
    [field]: [{ schemeIds: [id], parameters: { description: 'Say why', isRequired: null } }],
  })
  const path = `${all}/${id}/fields/${field}/parameters`
  expect((await call('GET', path)).body).toEqual({
    fieldId: field,
    parameters: { ...parameters, description: 'Say why' },
    workTypeParameters: [
      { ...parameters, workTypeId: bug, isRequired: false, description: 'Say why' },
    ],
  })
  const removal = { schemeId: id, workTypeIds: [bug], parameters: ['isRequired'] }
  expect((await remove('/fields/parameters', { [field]: [removal] })).status).toBe(200)
  expect((await call('GET', path)).body.workTypeParameters).toEqual([])
  const partly = await remove('/fields/parameters', { [field]: [removal], labels: [removal] })
  expect(partly.status).toBe(207)
  expect(partly.body.results[1].error.code).toBe('FIELD_IS_NOT_ASSOCIATED')
  const refused = await put('/fields/parameters', {
    summary: [{ schemeIds: [id], parameters: { isRequired: false } }],
    labels: [{ schemeIds: [id], parameters: { rendererType: 'jira-text-renderer' } }],
  })
  expect(refused.status).toBe(400)
  expect((await call('GET', `${all}/${id}/fields/labels/parameters`)).status).toBe(400)
})

test('schemes are cloned, renamed, deleted only when nobody uses them', async () => {
  const { site, call, id, field, put } = await openWithScheme()
  const project = plantProject(site, { key: 'WEB' })
  await put('/fields', { [field]: [{ schemeIds: [id] }] })
  const clone = await call('POST', `${all}/${id}/clone`, { name: 'Copy' })
  expect((await call('GET', `${all}/${clone.body.id}`)).body.fieldsCount).toBe(3)
  expect((await call('PUT', `${all}/${id}`, { name: 'Theirs' })).body.name).toBe('Theirs')
  await put('/projects', { [id]: { projectIds: [Number(project.id)] } })
  const refusals = [
    await call('POST', all, { name: 'theirs' }),
    await call('POST', all, { description: 'no name' }, { wrong: true }),
    await call('DELETE', `${all}/10000`),
    await call('DELETE', `${all}/${id}`),
    await call('DELETE', `${all}/99999`),
    await call('GET', `${all}?maxResults=101`),
    await call('GET', `${all}?startAt=-1`),
    await call('GET', `${all}/${id}/fields?fieldId=a&fieldId=a`),
    await call('GET', `${all}/projects`),
  ]
  expect(refusals.map((answer) => answer.status)).toEqual([
    400, 400, 400, 409, 404, 400, 400, 400, 400,
  ])
  expect((await call('DELETE', `${all}/${clone.body.id}`)).body).toEqual({
    deleted: true,
    id: String(clone.body.id),
  })
  const found = (await call('GET', `${all}?projectId=${project.id}&query=the`)).body.values
  expect(found).toMatchObject([
    { id, matchedFilters: { projectIds: [Number(project.id)], query: 'the' } },
  ])
})

test('field association reaches every project that shares the scheme', async () => {
  const { site, call, field } = await openWithScheme()
  const [one, two] = [plantProject(site, { key: 'ONE' }), plantProject(site, { key: 'TWO' })]
  const body = (projectId: string, fieldId = field) => ({
    associationContexts: [{ type: 'PROJECT_ID', identifier: Number(projectId) }],
    fields: [{ type: 'FIELD_ID', identifier: fieldId }],
  })
  const change = async (method: string, request: object) =>
    (await call(method, '/field/association', request, { wrong: true })).status
  const having = async () =>
    (await call('GET', `/field/${field}/association/project`)).body.values.map(
      (row: { projectId: string }) => row.projectId,
    )
  expect(await having()).toEqual([])
  expect(await change('PUT', body(one.id))).toBe(204)
  expect(await having()).toEqual([one.id, two.id])
  expect(await change('DELETE', body(two.id))).toBe(204)
  expect(await having()).toEqual([])
  expect(await change('PUT', body('7'))).toBe(404)
  expect(await change('PUT', body(one.id, 'customfield_1'))).toBe(404)
  expect(await change('DELETE', body(one.id, 'summary'))).toBe(400)
  const many = Array.from({ length: 51 }, () => ({ type: 'FIELD_ID', identifier: field }))
  expect(await change('PUT', { ...body(one.id), fields: many })).toBe(400)
})

test('fields of projects are those of the scheme that fit the work type', async () => {
  const { site, call, field, put } = await openWithScheme()
  const project = plantProject(site, { key: 'WEB' })
  const [bug, task] = [typeNamed(site, 'Bug'), typeNamed(site, 'Task')]
  await put('/fields', { [field]: [{ schemeIds: [10000], restrictedToWorkTypes: [Number(bug)] }] })
  const path = `/projects/fields?projectId=${project.id}&fieldId=${field}`
  const rows = (await call('GET', `${path}&workTypeId=${bug}&workTypeId=${task}`)).body.values
  expect(rows).toEqual([
    {
      projectId: Number(project.id),
      workTypeId: Number(bug),
      fieldId: field,
      isRequired: false,
    },
  ])
})

test('on field configurations the endpoints answer 404, and the scheme id is refused', async () => {
  const { site, call } = await open({
    switches: { extra: { fieldModel: 'field-configurations' } },
  })
  expect((await call('GET', all)).status).toBe(404)
  expect((await call('PUT', `${all}/fields`, {})).status).toBe(404)
  expect((await call('GET', '/projects/fields?projectId=1&workTypeId=1')).status).toBe(404)
  const made = await call('POST', '/project', {
    key: 'WEB',
    name: 'Web',
    leadAccountId: ownerOf(site),
    projectTypeKey: 'software',
    fieldScheme: 10000,
  })
  expect(made).toMatchObject({ status: 400, body: { errors: { fieldScheme: expect.any(String) } } })
})

test('only administrators', async () => {
  const { twin } = await openWithScheme()
  expect((await ordinaryUser(twin).call('GET', all)).status).toBe(403)
})

test('the answers keep to the specification', async ({ skip }) => {
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  const { site, call, id, field } = await openWithScheme()
  const project = plantProject(site, { key: 'WEB' })
  const bug = Number(typeNamed(site, 'Bug'))
  const entry = { schemeIds: [id], restrictedToWorkTypes: [bug] }
  await call('PUT', `${all}/fields`, { [field]: [entry] })
  await call('PUT', `${all}/fields`, { [field]: [{ schemeIds: [9, id] }] })
  await call('PUT', `${all}/fields/parameters`, {
    [field]: [
      {
        schemeIds: [id],
        parameters: { isRequired: true, description: 'd' },
        workTypeParameters: [{ workTypeId: bug, isRequired: false }],
      },
    ],
  })
  await call('GET', `${all}/${id}/fields/${field}/parameters`)
  await call('GET', `${all}/${id}/fields`)
  await call('DELETE', `${all}/fields/parameters`, {
    [field]: [{ schemeId: id, workTypeIds: [bug], parameters: ['isRequired'] }],
  })
  await call('PUT', `${all}/projects`, { [id]: { projectIds: [Number(project.id)] } })
  await call('GET', `${all}/${id}/projects`)
  await call('GET', `${all}/projects?projectId=${project.id}`)
  await call('GET', `${all}?query=o`)
  await call('GET', `${all}/${id}`)
  await call('PUT', `${all}/${id}`, { name: 'Theirs' })
  const clone = await call('POST', `${all}/${id}/clone`, { name: 'Copy' })
  await call('DELETE', `${all}/${clone.body.id}`)
  await call('DELETE', `${all}/${id}`)
  await call('DELETE', `${all}/fields`, { [field]: { schemeIds: [id] } })
  await call('GET', `/projects/fields?projectId=${project.id}&workTypeId=${bug}`)
  await call('GET', `/field/${field}/association/project`)
  expect(await checkConformance(call.exchanges)).toBe('')
})
