import { expect, test } from 'vitest'
import { addIssueType, issueTypes } from '#twin/issue-types/state'
import type { SiteOptions } from '#twin/site'
import { checkConformance, conformanceMissing } from './client.ts'
import { open, ordinaryUser } from './opened-twin.ts'
import { ownerOf, plantProject, teamTemplate } from './plant-project.ts'

const prefix = 'com.atlassian.jira.plugin.system.customfieldtypes:'

async function openWithField(type = 'select', options: SiteOptions = {}) {
  const opened = await open(options)
  const [one, two] = ['ONE', 'TWO'].map((key) => plantProject(opened.site, { key }).id)
  const made = await opened.call('POST', '/field', { name: 'Region', type: `${prefix}${type}` })
  const path = `/field/${made.body.id}/context`
  const globalId: string = (await opened.call('GET', path)).body.values[0].id
  const [taskId, bugId] = ['Task', 'Bug'].map(
    (name) => Object.values(issueTypes.of(opened.site)).find((type) => type.name === name)?.id,
  )
  if (one === undefined || two === undefined) throw new Error('two projects were planted')
  if (taskId === undefined || bugId === undefined) throw new Error('Task and Bug are seeded')
  return { ...opened, path, globalId, one, two, taskId, bugId }
}

test('CHANGE-3019: the global context stays, without projects and types', async () => {
  const { call, path, globalId, one, taskId } = await openWithField()
  expect((await call('DELETE', `${path}/${globalId}`)).status).toBe(400)
  const project = await call('PUT', `${path}/${globalId}/project`, { projectIds: [one] })
  const type = await call('PUT', `${path}/${globalId}/issuetype`, { issueTypeIds: [taskId] })
  expect([project.status, type.status]).toEqual([400, 400])
  const second = await call('POST', path, { name: 'Another global one' })
  expect(second.status).toBe(400)
})

test('before CHANGE-3019 a global context could be narrowed and deleted', async () => {
  const { call, path, globalId, one } = await openWithField('select', {
    switches: { extra: { globalContextsAreFixed: false } },
  })
  await call('PUT', `${path}/${globalId}/project`, { projectIds: [one] })
  expect((await call('GET', `${path}/projectmapping`)).body.values).toEqual([
    { contextId: globalId, projectId: one },
  ])
  expect((await call('DELETE', `${path}/${globalId}`)).status).toBe(204)
})

test('a project context stands beside the global one; mappings are read apart', async () => {
  const { call, path, globalId, one, two, taskId, bugId } = await openWithField()
  const made = await call('POST', path, {
    name: 'Ours',
    description: 'd',
    projectIds: [one],
    issueTypeIds: [taskId],
  })
  expect(made.status).toBe(201)
  const { id } = made.body
  const lists = async (query: string) =>
    (await call('GET', `${path}?${query}`)).body.values.map((one: { id: string }) => one.id)
  expect(await lists('isGlobalContext=true')).toEqual([globalId])
  expect(await lists('isAnyIssueType=false')).toEqual([id])
  expect(await lists(`contextId=${id}`)).toEqual([id])
  expect((await call('GET', `${path}/projectmapping`)).body.values).toEqual([
    { contextId: globalId, isGlobalContext: true },
    { contextId: id, projectId: one },
  ])
  expect((await call('GET', `${path}/issuetypemapping?contextId=${id}`)).body.values).toEqual([
    { contextId: id, issueTypeId: taskId },
  ])
  const mappings = [
    { projectId: one, issueTypeId: taskId },
    { projectId: one, issueTypeId: bugId },
    { projectId: two, issueTypeId: bugId },
  ]
  const found = (await call('POST', `${path}/mapping`, { mappings })).body.values
  expect(found.map((row: { contextId: string | null }) => row.contextId)).toEqual([
    id,
    null,
    globalId,
  ])
})

test('refusals of mappings, with their texts', async () => {
  const { site, call, path, one, two, taskId, bugId } = await openWithField()
  const team = plantProject(site, { key: 'TEAM', templateKey: teamTemplate }).id
  const { id } = (
    await call('POST', path, { name: 'Ours', projectIds: [one], issueTypeIds: [taskId] })
  ).body
  const at = `${path}/${id}`
  const twice = [
    { projectId: one, issueTypeId: taskId },
    { projectId: one, issueTypeId: taskId },
  ]
  const table: readonly (readonly [string, string, object, number, string | undefined])[] = [
    [
      'PUT',
      `${at}/project`,
      { projectIds: [two, two] },
      400,
      'The projectIds must not contain duplicates.',
    ],
    ['PUT', `${at}/project`, { projectIds: ['99'] }, 404, 'These projects were not found: 99.'],
    ['PUT', `${at}/project`, { projectIds: [team] }, 404, undefined],
    ['PUT', `${at}/project`, { projectIds: [one] }, 400, undefined],
    ['PUT', `${path}/1/project`, { projectIds: [two] }, 404, 'The context was not found.'],
    ['PUT', `${path}/x`, { name: 'a' }, 400, 'The contextId has to be provided.'],
    [
      'PUT',
      `${at}/issuetype`,
      { issueTypeIds: [taskId] },
      400,
      `These issue types are already associated with the context: ${taskId}.`,
    ],
    [
      'POST',
      `${at}/issuetype/remove`,
      { issueTypeIds: [bugId] },
      400,
      `These issue types are not associated with the context: ${bugId}.`,
    ],
    ['POST', `${at}/project/remove`, { projectIds: [two] }, 400, undefined],
    ['POST', `${at}/project/remove`, { projectIds: [one] }, 400, undefined],
    [
      'POST',
      `${path}/mapping`,
      { mappings: twice },
      400,
      'Duplicate project and issue type mappings cannot be provided.',
    ],
    ['POST', path, { name: ' ' }, 400, undefined],
    ['POST', path, { name: 'x', projectIds: [one] }, 400, undefined],
    ['POST', path, { name: 'x', projectIds: [two], issueTypeIds: ['7'] }, 404, undefined],
  ]
  for (const [method, target, body, status, text] of table) {
    const answer = await call(method, target, body, { wrong: true })
    expect([method, target, body, answer.status]).toEqual([method, target, body, status])
    if (text !== undefined) expect(answer.body).toEqual({ errorMessages: [text], errors: {} })
  }
})

test('sub-task types are refused with 409 while sub-tasks are off', async () => {
  const { site, call, path, one } = await openWithField('select', {
    switches: { extra: { subTasksEnabled: false } },
  })
  const step = addIssueType(site, { name: 'Step', hierarchyLevel: -1 })
  const answer = await call('POST', path, {
    name: 'Steps',
    projectIds: [one],
    issueTypeIds: [step.id],
  })
  expect(answer.status).toBe(409)
  expect(answer.body.errorMessages).toEqual([
    'Sub-tasks are disabled in Jira. At least one of the issue types is a sub-task.',
  ])
})

test('only administrators see contexts', async () => {
  const { twin, path } = await openWithField()
  const answer = await ordinaryUser(twin).call('GET', path)
  expect(answer.status).toBe(403)
  expect(answer.body.errorMessages).toEqual([
    'Only Jira administrators can access custom field contexts.',
  ])
})

test.each([
  ['datepicker', 'datepicker', { date: '2026-05-01' }],
  ['datepicker', 'datepicker', { useCurrent: true }],
  ['float', 'float', { number: 4.5 }],
  ['textarea', 'textarea', { text: 'Hello' }],
  ['labels', 'labels', { labels: ['a', 'b'] }],
  ['url', 'url', { url: 'https://example.com' }],
])('a default of %s is set, read by both endpoints, and cleared', async (type, kind, value) => {
  const { call, path, globalId } = await openWithField(type)
  const entry = { type: kind, contextId: globalId, ...value }
  const set = await call('PUT', `${path}/defaultValue`, { defaultValues: [entry] })
  expect(set.status).toBe(204)
  expect((await call('GET', `${path}/defaultValue`)).body.values).toEqual([entry])
  expect((await call('GET', `${path}/defaultValues`)).body.values).toEqual([
    { contextId: Number(globalId), defaultValues: [{ isAnyIssueType: true, value: entry }] },
  ])
  const cleared = Object.fromEntries(Object.keys(value).map((name) => [name, null]))
  await call(
    'PUT',
    `${path}/defaultValue`,
    { defaultValues: [{ type: kind, contextId: globalId, ...cleared }] },
    { wrong: true },
  )
  expect((await call('GET', `${path}/defaultValue`)).body.values).toEqual([])
})

test('defaults are refused as a whole', async () => {
  const { site, call, path, globalId, one } = await openWithField('userpicker')
  const { id } = (await call('POST', path, { name: 'Ours', projectIds: [one] })).body
  const type = 'single.user.select'
  const good = {
    type,
    contextId: globalId,
    accountId: ownerOf(site),
    userFilter: { enabled: false },
  }
  const set = async (...defaultValues: readonly object[]) =>
    await call('PUT', `${path}/defaultValue`, { defaultValues }, { wrong: true })
  const mixed = await set(good, { type: 'float', contextId: id, number: 1 })
  expect(mixed.status).toBe(400)
  expect(mixed.body.errorMessages).toEqual([
    'All default values in the request must have the same type.',
  ])
  expect((await set(good, { ...good, contextId: '1' })).body.errorMessages).toEqual([
    'The context was not found.',
  ])
  expect((await set(good, { ...good, contextId: id, accountId: 'nobody' })).status).toBe(400)
  expect((await set({ type: 'float', contextId: globalId, number: 1 })).status).toBe(400)
  expect((await call('GET', `${path}/defaultValue`)).body.values).toEqual([])
  expect((await set(good)).status).toBe(204)
})

test('types without defaults say so, and the old endpoint can be off', async () => {
  const { call, path } = await openWithField('importid')
  const answer = await call('GET', `${path}/defaultValue`)
  expect(answer.status).toBe(400)
  expect(answer.body.errorMessages).toEqual([
    'Retrieving default value for provided custom field is not supported.',
  ])
  const gone = await openWithField('float', { switches: { extra: { oldDefaultValues: false } } })
  expect((await gone.call('GET', `${gone.path}/defaultValue`)).status).toBe(410)
  expect((await gone.call('GET', `${gone.path}/defaultValues`)).status).toBe(200)
})

test('a project that is gone leaves its contexts, which do not become global', async () => {
  const { site, call, path, globalId, one } = await openWithField()
  const { id } = (await call('POST', path, { name: 'Ours', projectIds: [one] })).body
  for (const resource of site.resources) resource.projectDeleted?.(site, one)
  expect((await call('GET', `${path}/projectmapping`)).body.values).toEqual([
    { contextId: globalId, isGlobalContext: true },
  ])
  expect((await call('GET', `${path}?contextId=${id}`)).body.values[0].isGlobalContext).toBe(false)
})

test('the answers keep to the specification', async ({ skip }) => {
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  const { call, path, globalId, one, two, taskId, bugId } = await openWithField('float')
  const details = { name: 'Ours', description: 'd', projectIds: [one], issueTypeIds: [taskId] }
  const { id } = (await call('POST', path, details)).body
  await call('GET', path)
  await call('GET', `${path}/projectmapping`)
  await call('GET', `${path}/issuetypemapping`)
  await call('POST', `${path}/mapping`, { mappings: [{ projectId: one, issueTypeId: taskId }] })
  await call('PUT', `${path}/${id}`, { name: 'Theirs' })
  await call('PUT', `${path}/${id}/project`, { projectIds: [two] })
  await call('PUT', `${path}/${id}/issuetype`, { issueTypeIds: [bugId] })
  await call('POST', `${path}/${id}/issuetype/remove`, { issueTypeIds: [bugId] })
  await call('POST', `${path}/${id}/project/remove`, { projectIds: [two] })
  const entry = { type: 'float', contextId: globalId, number: 1 }
  await call('PUT', `${path}/defaultValue`, { defaultValues: [entry] })
  await call('GET', `${path}/defaultValue`)
  await call('GET', `${path}/defaultValues`)
  await call('DELETE', `${path}/${globalId}`)
  await call('DELETE', `${path}/${id}`)
  expect(await checkConformance(call.exchanges)).toBe('')
})
