import { expect, test } from 'vitest'
import { addIssueType, issueTypes } from '#twin/issue-types/state'
import type { Site } from '#twin/site-model'
import { checkConformance, conformanceMissing } from './client.ts'
import { open, ordinaryUser } from './opened-twin.ts'
import { plantProject, teamTemplate } from './plant-project.ts'

const all = '/issuetypescreenscheme'
const kanban = 'com.pyxis.greenhopper.jira:gh-simplified-kanban-classic'

function typeNamed(site: Site, name: string): string {
  const type = Object.values(issueTypes.of(site)).find((one) => one.name === name)
  if (type === undefined) throw new Error(`no issue type ${name}`)
  return type.id
}

test('screen schemes: numbers to create, texts to update, null takes a screen away', async () => {
  const { call } = await open()
  const screens = { default: 1, create: 2, edit: 3 }
  const made = await call('POST', '/screenscheme', { name: 'Ours', screens })
  expect(made.status).toBe(201)
  const path = `/screenscheme/${made.body.id}`
  const update = { screens: { create: '3', edit: null } }
  expect((await call('PUT', path, update, { wrong: true })).status).toBe(204)
  const read = (await call('GET', `/screenscheme?id=${made.body.id}`)).body
  expect(read.values).toEqual([
    { id: made.body.id, name: 'Ours', description: '', screens: { default: 1, create: 3 } },
  ])
  expect((await call('GET', '/screenscheme')).body.maxResults).toBe(25)
})

test('screen schemes: refusals, with their texts', async () => {
  const { twin, call } = await open()
  const used = 'The name is used by another scheme.'
  const noScreen = 'One or more screens assigned to screen types was not found.'
  const post = async (body: object) => await call('POST', '/screenscheme', body, { wrong: true })
  const table = [
    [await post({ name: 'Default Screen Scheme', screens: { default: 1 } }), 400, used],
    [await post({ name: 'x', screens: { default: 99 } }), 404, noScreen],
    [await post({ name: 'x', screens: { create: 1 } }), 400, undefined],
    [await post({ screens: { default: 1 } }), 400, undefined],
    [await call('PUT', '/screenscheme/9', { name: 'x' }), 404, 'The screen scheme was not found.'],
    [await call('PUT', '/screenscheme/1', { screens: { default: '9' } }), 404, noScreen],
    [
      await call('DELETE', '/screenscheme/1'),
      400,
      'The screen scheme cannot be deleted as it is in use in an issue type screen scheme.',
    ],
    [
      await ordinaryUser(twin).call('GET', '/screenscheme'),
      403,
      'Only Jira administrators can access screen schemes.',
    ],
  ] as const
  for (const [index, [answer, status, text]] of table.entries()) {
    expect([index, answer.status]).toEqual([index, status])
    if (text !== undefined) expect(answer.body).toEqual({ errorMessages: [text], errors: {} })
  }
})

test('issue type screen schemes: mappings are appended, removed and replaced by both', async () => {
  const { site, call } = await open()
  const [task, bug] = [typeNamed(site, 'Task'), typeNamed(site, 'Bug')]
  const other = (await call('POST', '/screenscheme', { name: 'O', screens: { default: 2 } })).body
    .id
  const issueTypeMappings = [
    { issueTypeId: 'default', screenSchemeId: '1' },
    { issueTypeId: task, screenSchemeId: '1' },
  ]
  const made = await call('POST', all, { name: 'Ours', issueTypeMappings })
  expect(made).toMatchObject({ status: 201, body: { id: expect.any(String) } })
  const path = `${all}/${made.body.id}`
  const append = async (issueTypeId: string) =>
    await call('PUT', `${path}/mapping`, {
      issueTypeMappings: [{ issueTypeId, screenSchemeId: String(other) }],
    })
  expect((await append(bug)).status).toBe(204)
  expect((await append(task)).status).toBe(400)
  await call('POST', `${path}/mapping/remove`, { issueTypeIds: [task] })
  expect((await append(task)).status).toBe(204)
  await call('PUT', `${path}/mapping/default`, { screenSchemeId: String(other) })
  const rows = (await call('GET', `${all}/mapping?issueTypeScreenSchemeId=${made.body.id}`)).body
  const byType = Object.fromEntries(
    rows.values.map((row: { issueTypeId: string; screenSchemeId: string }) => [
      row.issueTypeId,
      row.screenSchemeId,
    ]),
  )
  expect(byType).toEqual({
    default: String(other),
    [task]: String(other),
    [bug]: String(other),
  })
})

test('issue type screen schemes: refusals, with their texts', async () => {
  const { twin, site, call } = await open({ switches: { extra: { subTasksEnabled: false } } })
  const web = plantProject(site, { key: 'WEB' })
  const team = plantProject(site, { key: 'TEAM', templateKey: teamTemplate })
  const step = addIssueType(site, { name: 'Step', hierarchyLevel: -1 }).id
  const [task, bug] = [typeNamed(site, 'Task'), typeNamed(site, 'Bug')]
  const toDefault = (issueTypeId: string, screenSchemeId = '1') => ({ issueTypeId, screenSchemeId })
  const create = async (name: string, ...issueTypeMappings: readonly object[]) =>
    await call('POST', all, { name, issueTypeMappings }, { wrong: true })
  const path = `${all}/${(await create('Ours', toDefault('default'), toDefault(task))).body.id}`
  const append = async (...issueTypeMappings: readonly object[]) =>
    await call('PUT', `${path}/mapping`, { issueTypeMappings }, { wrong: true })
  const remove = async (...issueTypeIds: readonly string[]) =>
    await call('POST', `${path}/mapping/remove`, { issueTypeIds }, { wrong: true })
  const assign = async (body: object) => await call('PUT', `${all}/project`, body, { wrong: true })
  const inUse = 'The issue type screen scheme name is in use.'
  const noScheme = 'The issue type screen scheme was not found.'
  const noSubTasks =
    'Sub-tasks are disabled in Jira. At least one of the issue types is a sub-task.'
  const repeated =
    'One or more issue type IDs are repeated, an issue type ID can only be specified once.'
  const duplicates = 'The issueTypeIds must not contain duplicates.'
  const classicOnly = 'Only classic projects can have issue type screen schemes assigned.'
  const assigned =
    'The issue type screen scheme cannot be deleted because it is assigned to one or more projects.'
  const table = [
    [await create('A', toDefault('default'), toDefault(task), toDefault(task)), 400, repeated],
    [await create('A', toDefault(task)), 400, undefined],
    [await create('A'), 400, undefined],
    [await create('ours', toDefault('default')), 400, inUse],
    [
      await create('A', toDefault('default'), toDefault('7')),
      404,
      'One or more issue type IDs were not found.',
    ],
    [await create('A', toDefault('default', '7')), 404, undefined],
    [await create('A', toDefault('default'), toDefault(step)), 409, noSubTasks],
    [await append(toDefault('default')), 400, 'A default mapping cannot be added.'],
    [await append(toDefault(step)), 409, noSubTasks],
    [await append(toDefault('7')), 404, undefined],
    [await remove(task, task), 400, duplicates],
    [await remove('default'), 400, undefined],
    [await remove(bug), 404, undefined],
    [
      await call('PUT', `${path}/mapping/default`, {}, { wrong: true }),
      400,
      'The screenSchemeId has to be provided.',
    ],
    [await call('PUT', `${path}/mapping/default`, { screenSchemeId: '9' }), 404, undefined],
    [await call('PUT', `${all}/9`, { name: 'x' }), 404, noScheme],
    [await call('PUT', path, { name: 'Default Issue Type Screen Scheme' }), 400, inUse],
    [await call('DELETE', `${all}/9`), 404, noScheme],
    [await call('DELETE', `${all}/1`), 400, assigned],
    [await assign({ issueTypeScreenSchemeId: '1', projectId: team.id }), 400, classicOnly],
    [await assign({ issueTypeScreenSchemeId: '9', projectId: web.id }), 404, noScheme],
    [await assign({ issueTypeScreenSchemeId: '1', projectId: '9' }), 404, undefined],
    [await assign({ projectId: web.id }), 400, undefined],
    [await call('GET', `${all}/project`, undefined, { wrong: true }), 400, undefined],
    [
      await ordinaryUser(twin).call('GET', all),
      403,
      'Only Jira administrators can access issue type screen schemes.',
    ],
  ] as const
  for (const [index, [answer, status, text]] of table.entries()) {
    expect([index, answer.status]).toEqual([index, status])
    if (text !== undefined) expect(answer.body).toEqual({ errorMessages: [text], errors: {} })
  }
})

test('a template makes its own screens and schemes, a team-managed one a screen of its own', async () => {
  const { site, call } = await open()
  const web = plantProject(site, { key: 'WEB', templateKey: kanban })
  plantProject(site, { key: 'TEAM', templateKey: teamTemplate })
  const own = (await call('GET', `${all}/project?projectId=${web.id}`)).body.values[0]
  expect(own.issueTypeScreenScheme.name).toBe('WEB: Kanban Issue Type Screen Scheme')
  const rows = (
    await call('GET', `${all}/mapping?issueTypeScreenSchemeId=${own.issueTypeScreenScheme.id}`)
  ).body.values
  expect(rows.map((row: { issueTypeId: string }) => row.issueTypeId)).toContain('default')
  const names = async (scope: string) =>
    (await call('GET', `/screens?scope=${scope}`)).body.values.map(
      (screen: { name: string }) => screen.name,
    )
  expect(await names('GLOBAL')).toContain('WEB: Kanban Default Issue Screen')
  expect(await names('PROJECT')).toEqual(['TEAM: Issue Screen'])
  const projects = (await call('GET', `${all}/${own.issueTypeScreenScheme.id}/project`)).body
  expect(projects.values).toMatchObject([{ id: web.id, key: 'WEB', simplified: false }])
})

test('a project without template gets the scheme it names, or the default one', async () => {
  const { call } = await open()
  const owner = (await call('GET', '/myself')).body.accountId
  const issueTypeMappings = [{ issueTypeId: 'default', screenSchemeId: '1' }]
  const scheme = (await call('POST', all, { name: 'Ours', issueTypeMappings })).body.id
  const create = async (key: string, more: object) =>
    await call('POST', '/project', {
      key,
      name: key,
      leadAccountId: owner,
      projectTypeKey: 'software',
      ...more,
    })
  const wrong = await create('BAD', { issueTypeScreenScheme: 9 })
  expect(wrong).toMatchObject({
    status: 400,
    body: { errors: { issueTypeScreenScheme: expect.any(String) } },
  })
  const named = (await create('ONE', { issueTypeScreenScheme: Number(scheme) })).body.id
  const plain = (await create('TWO', {})).body.id
  const rows = (await call('GET', `${all}/project?projectId=${named}&projectId=${plain}`)).body
  const found = rows.values.map(
    (row: { issueTypeScreenScheme: { id: string }; projectIds: string[] }) => [
      row.issueTypeScreenScheme.id,
      row.projectIds,
    ],
  )
  expect(found).toEqual([
    ['1', [String(plain)]],
    [scheme, [String(named)]],
  ])
})

test('the answers keep to the specification', async ({ skip }) => {
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  const { site, call } = await open()
  const web = plantProject(site, { key: 'WEB', templateKey: kanban })
  const bug = typeNamed(site, 'Bug')
  const screens = { default: 1, view: 2 }
  const own = (await call('POST', '/screenscheme', { name: 'Ours', description: 'd', screens }))
    .body
  await call('GET', '/screenscheme?expand=issueTypeScreenSchemes&orderBy=id')
  await call('PUT', `/screenscheme/${own.id}`, { name: 'Theirs', screens: { create: '3' } })
  const issueTypeMappings = [{ issueTypeId: 'default', screenSchemeId: String(own.id) }]
  const { id } = (await call('POST', all, { name: 'Ours', issueTypeMappings })).body
  await call('GET', all)
  await call('PUT', `${all}/${id}`, { name: 'Theirs', description: 'd' })
  await call('PUT', `${all}/${id}/mapping`, {
    issueTypeMappings: [{ issueTypeId: bug, screenSchemeId: '1' }],
  })
  await call('GET', `${all}/mapping`)
  await call('PUT', `${all}/${id}/mapping/default`, { screenSchemeId: '1' })
  await call('POST', `${all}/${id}/mapping/remove`, { issueTypeIds: [bug] })
  await call('GET', `${all}/project?projectId=${web.id}`)
  await call('PUT', `${all}/project`, { issueTypeScreenSchemeId: id, projectId: web.id })
  await call('GET', `${all}/${id}/project`)
  await call('DELETE', `${all}/${id}`)
  await call('PUT', `${all}/project`, { issueTypeScreenSchemeId: '1', projectId: web.id })
  await call('DELETE', `${all}/${id}`)
  await call('DELETE', `/screenscheme/${own.id}`)
  expect(await checkConformance(call.exchanges)).toBe('')
})
