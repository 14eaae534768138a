import { expect, test } from 'vitest'
import { issueTypes } from '#twin/issue-types/state'
import { checkConformance, conformanceMissing } from './client.ts'
import { open, ordinaryUser } from './opened-twin.ts'
import { ownerOf, plantProject, teamTemplate } from './plant-project.ts'

const textarea = 'com.atlassian.jira.plugin.system.customfieldtypes:textarea'
const schemes = '/fieldconfigurationscheme'

async function openLegacy() {
  const opened = await open({ switches: { extra: { fieldModel: 'field-configurations' } } })
  const { call, site } = opened
  const made = await call('POST', '/fieldconfiguration', { name: 'Ours', description: 'd' })
  const id = made.body.id as number
  const field = (await call('POST', '/field', { name: 'Notes', type: textarea })).body.id as string
  const items = async () => {
    const page = (await call('GET', `/fieldconfiguration/${id}/fields?maxResults=100`)).body
    return Object.fromEntries(page.values.map((one: { id: string }) => [one.id, one]))
  }
  const update = async (...fieldConfigurationItems: readonly object[]) =>
    await call('PUT', `/fieldconfiguration/${id}/fields`, { fieldConfigurationItems })
  const bug = Object.values(issueTypes.of(site)).find((one) => one.name === 'Bug')?.id ?? ''
  return { ...opened, made, id, field, items, update, bug }
}

test('a configuration lists every field, all shown, and is changed field by field', async () => {
  const { made, field, items, update } = await openLegacy()
  expect(made.status).toBe(200)
  expect((await items())[field]).toEqual({
    id: field,
    isHidden: false,
    isRequired: false,
    renderer: 'text-renderer',
  })
  const change = { id: field, description: 'Why', isRequired: true, renderer: 'wiki-renderer' }
  expect((await update(change)).status).toBe(204)
  expect((await items())[field]).toEqual({ ...change, isHidden: false })
  await update({ id: field, isHidden: true })
  await update({ id: field, isHidden: false })
  expect((await items())[field]).toEqual({
    id: field,
    isHidden: false,
    isRequired: false,
    renderer: 'text-renderer',
  })
})

test('configurations: refusals', async () => {
  const { twin, call, id, field, update } = await openLegacy()
  const locked = (await call('GET', '/field/search?query=sprint')).body.values[0].id
  const scheme = (await call('POST', schemes, { name: 'S' })).body.id
  await call('PUT', `${schemes}/${scheme}/mapping`, {
    mappings: [{ issueTypeId: 'default', fieldConfigurationId: String(id) }],
  })
  const table = [
    [await update({ id: 'summary', isHidden: true }), 400],
    [await update({ id: locked, isRequired: true }), 400],
    [await update({ id: 'customfield_1' }), 400],
    [await update({ id: 'labels', renderer: 'wiki-renderer' }), 400],
    [await update({ id: field, description: 'x'.repeat(1001) }), 400],
    [await update({ id: field }, { id: field }), 400],
    [await call('POST', '/fieldconfiguration', { name: 'ours' }), 400],
    [await call('PUT', '/fieldconfiguration/10000', { name: 'x' }), 400],
    [await call('DELETE', '/fieldconfiguration/10000'), 400],
    [await call('DELETE', `/fieldconfiguration/${id}`), 400],
    [await call('GET', '/fieldconfiguration/9/fields'), 404],
    [await ordinaryUser(twin).call('GET', '/fieldconfiguration'), 403],
  ] as const
  for (const [index, [answer, status]] of table.entries()) {
    expect([index, answer.status]).toEqual([index, status])
  }
})

test('schemes map types to configurations; null assigns the default one, which has no id', async () => {
  const { site, call, id, bug } = await openLegacy()
  const project = plantProject(site, { key: 'WEB' })
  const scheme = (await call('POST', schemes, { name: 'S' })).body.id as string
  const mappings = [{ issueTypeId: bug, fieldConfigurationId: String(id) }]
  expect((await call('PUT', `${schemes}/${scheme}/mapping`, { mappings })).status).toBe(204)
  const rows = (await call('GET', `${schemes}/mapping`)).body.values
  expect(rows).toHaveLength(2)
  expect(rows).toEqual(
    expect.arrayContaining([
      { fieldConfigurationSchemeId: scheme, issueTypeId: 'default', fieldConfigurationId: '10000' },
      { fieldConfigurationSchemeId: scheme, issueTypeId: bug, fieldConfigurationId: String(id) },
    ]),
  )
  const of = async () => (await call('GET', `${schemes}/project?projectId=${project.id}`)).body
  expect((await of()).values).toEqual([{ projectIds: [project.id] }])
  const assign = async (fieldConfigurationSchemeId: string | null) =>
    await call(
      'PUT',
      `${schemes}/project`,
      { projectId: project.id, fieldConfigurationSchemeId },
      { wrong: true },
    )
  await assign(scheme)
  expect((await of()).values).toEqual([
    { fieldConfigurationScheme: { id: scheme, name: 'S' }, projectIds: [project.id] },
  ])
  expect((await call('DELETE', `${schemes}/${scheme}`)).status).toBe(400)
  await assign(null)
  expect((await call('DELETE', `${schemes}/${scheme}`)).status).toBe(204)
})

test('schemes: refusals, with their texts', async () => {
  const { twin, site, call, bug } = await openLegacy()
  const web = plantProject(site, { key: 'WEB' })
  const team = plantProject(site, { key: 'TEAM', templateKey: teamTemplate })
  const scheme = (await call('POST', schemes, { name: 'S' })).body.id as string
  const other = (await call('POST', schemes, { name: 'T' })).body.id as string
  const nameUsed = 'A field configuration scheme is using this name.'
  const notFound = 'The field configuration scheme was not found.'
  const map = async (issueTypeId: string, fieldConfigurationId: string) =>
    await call('PUT', `${schemes}/${scheme}/mapping`, {
      mappings: [{ issueTypeId, fieldConfigurationId }],
    })
  const remove = async (...issueTypeIds: readonly string[]) =>
    await call('POST', `${schemes}/${scheme}/mapping/delete`, { issueTypeIds })
  const assign = async (projectId: string, fieldConfigurationSchemeId = scheme) =>
    await call('PUT', `${schemes}/project`, { projectId, fieldConfigurationSchemeId })
  const table = [
    [await call('POST', schemes, { name: 's' }), 400, nameUsed],
    [await call('PUT', `${schemes}/${other}`, { name: 'S' }), 400, nameUsed],
    [await call('PUT', `${schemes}/9`, { name: 'x' }), 404, notFound],
    [await assign('9'), 404, 'The project was not found.'],
    [
      await assign(team.id),
      400,
      'Only classic projects can have field configuration schemes assigned.',
    ],
    [await assign(web.id, '9'), 404, notFound],
    [await map('9', '10000'), 404, undefined],
    [await map(bug, '9'), 404, undefined],
    [await remove(bug, bug), 400, 'The issueTypeIds must not contain duplicates.'],
    [await remove('default'), 400, undefined],
    [await remove(bug), 404, undefined],
    [await call('POST', `${schemes}/9/mapping/delete`, { issueTypeIds: [bug] }), 404, notFound],
    [await call('GET', `${schemes}/mapping?fieldConfigurationSchemeId=9`), 404, undefined],
    [
      await ordinaryUser(twin).call('GET', schemes),
      403,
      'Only Jira administrators can access field configurations.',
    ],
  ] as const
  for (const [index, [answer, status, text]] of table.entries()) {
    expect([index, answer.status]).toEqual([index, status])
    if (text !== undefined) expect(answer.body).toEqual({ errorMessages: [text], errors: {} })
  }
})

test('field association shows and hides in the configurations of the project', async () => {
  const { site, call, field } = await openLegacy()
  const project = plantProject(site, { key: 'WEB' })
  const body = {
    associationContexts: [{ type: 'PROJECT_ID', identifier: Number(project.id) }],
    fields: [{ type: 'FIELD_ID', identifier: field }],
  }
  const total = async () =>
    (await call('GET', `/field/${field}/association/project`)).body.total as number
  expect(await total()).toBe(1)
  await call('DELETE', '/field/association', body, { wrong: true })
  expect(await total()).toBe(0)
  await call('PUT', '/field/association', body, { wrong: true })
  expect(await total()).toBe(1)
})

test('a project takes the scheme it names; a service template makes its own', async () => {
  const { site, call } = await openLegacy()
  const scheme = (await call('POST', schemes, { name: 'S' })).body.id as string
  const create = async (key: string, more: object) =>
    await call('POST', '/project', {
      key,
      name: key,
      leadAccountId: ownerOf(site),
      ...more,
    })
  const web = await create('WEB', {
    projectTypeKey: 'software',
    fieldConfigurationScheme: Number(scheme),
  })
  const desk = await create('DESK', {
    projectTypeKey: 'service_desk',
    projectTemplateKey: 'com.atlassian.servicedesk:simplified-it-service-management',
  })
  const path = `${schemes}/project?projectId=${web.body.id}&projectId=${desk.body.id}`
  const names = (await call('GET', path)).body.values.map(
    (row: { fieldConfigurationScheme: { name: string } }) => row.fieldConfigurationScheme.name,
  )
  expect(names).toEqual([
    'S',
    'Jira Service Management Field Configuration Scheme for Project DESK',
  ])
})

test.each([
  ['read-only', 200, 400],
  ['gone', 410, 410],
  ['open', 200, 200],
])('on field schemes the legacy endpoints are %s', async (setting, reading, writing) => {
  const { call } = await open({ switches: { extra: { legacyFieldConfigurations: setting } } })
  expect((await call('GET', '/fieldconfiguration')).status).toBe(reading)
  expect((await call('POST', '/fieldconfiguration', { name: 'A' })).status).toBe(writing)
})

test('the answers keep to the specification', async ({ skip }) => {
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  const { site, call, id, field, update, bug } = await openLegacy()
  const project = plantProject(site, { key: 'WEB' })
  await call('GET', '/fieldconfiguration?isDefault=true')
  await call('GET', '/fieldconfiguration')
  await call('GET', `/fieldconfiguration/${id}/fields`)
  await update({ id: field, isRequired: true })
  await call('PUT', `/fieldconfiguration/${id}`, { name: 'Theirs', description: 'd' })
  const scheme = (await call('POST', schemes, { name: 'S', description: 'd' })).body.id
  await call('GET', schemes)
  await call('PUT', `${schemes}/${scheme}`, { name: 'T' })
  await call('PUT', `${schemes}/${scheme}/mapping`, {
    mappings: [{ issueTypeId: bug, fieldConfigurationId: String(id) }],
  })
  await call('GET', `${schemes}/mapping?fieldConfigurationSchemeId=${scheme}`)
  await call('POST', `${schemes}/${scheme}/mapping/delete`, { issueTypeIds: [bug] })
  await call('PUT', `${schemes}/project`, {
    projectId: project.id,
    fieldConfigurationSchemeId: scheme,
  })
  await call('GET', `${schemes}/project?projectId=${project.id}`)
  await call('DELETE', `${schemes}/${scheme}`)
  await call('DELETE', `/fieldconfiguration/${id}`)
  // The specification names the request's schema for this list, its example and Jira do not follow.
  const judged = call.exchanges.filter(
    ({ method, url }) => method !== 'GET' || !/\/fieldconfiguration(\?|$)/.test(url),
  )
  expect(await checkConformance(judged)).toBe('')
})
