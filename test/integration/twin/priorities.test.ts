import { describe, expect, test } from 'vitest'
import { countHolding } from '#twin/issues/held-fields'
import { addIssues } from '#twin/issues/state'
import { type Caller, checkConformance, conformanceMissing } from './client.ts'
import { finishTask } from './finish-task.ts'
import { open, ordinaryUser } from './opened-twin.ts'
import { plantProject, teamTemplate } from './plant-project.ts'

async function addPriority(call: Caller, name: string): Promise<string> {
  return (await call('POST', '/priority', { name, statusColor: '#123456' })).body.id
}

const namesOf = (values: readonly { name: string }[]) => values.map(({ name }) => name)

describe('priorities', () => {
  test('a fresh site has five, none of them default in the search', async () => {
    const { call } = await open()
    const { body } = await call('GET', '/priority/search?expand=schemes')
    expect(namesOf(body.values)).toEqual(['Highest', 'High', 'Medium', 'Low', 'Lowest'])
    expect(body.values.map((one: { id: string }) => one.id)).toEqual(['1', '2', '3', '4', '5'])
    expect(body.values.every((one: { isDefault: boolean }) => !one.isDefault)).toBe(true)
    expect(body.values[0].schemes.total).toBe(1)
    const only = await call('GET', '/priority/search?onlyDefault=true')
    expect(namesOf(only.body.values)).toEqual(['Medium'])
  })

  test('names come in the language of the caller unless English is forced', async () => {
    const { call } = await open({ locale: 'de_DE' })
    expect((await call('GET', '/priority/1')).body.name).toBe('Höchste')
    const headers = { 'X-Force-Accept-Language': 'true', 'Accept-Language': 'en-US' }
    expect((await call('GET', '/priority/1', undefined, { headers })).body.name).toBe('Highest')
  })

  test('a new priority joins the default scheme and no other', async () => {
    const { call } = await open()
    const scheme = { name: 'Two', defaultPriorityId: 1, priorityIds: [1, 2] }
    const other = (await call('POST', '/priorityscheme', scheme)).body.id
    const id = await addPriority(call, 'Urgent')
    const inScheme = async (schemeId: string) =>
      namesOf((await call('GET', `/priorityscheme/${schemeId}/priorities`)).body.values)
    expect(await inScheme('1')).toContain('Urgent')
    expect(await inScheme(other)).not.toContain('Urgent')
    const update = { name: 'Very urgent', avatarId: 10003 }
    expect((await call('PUT', `/priority/${id}`, update)).status).toBe(204)
    expect((await call('GET', `/priority/${id}`)).body).toMatchObject({
      name: 'Very urgent',
      avatarId: 10003,
      statusColor: '#123456',
    })
  })

  test.each([
    ['no name', { statusColor: '#123' }, 'The name has to be provided.'],
    [
      'a long name',
      { name: 'n'.repeat(61), statusColor: '#123' },
      'The length of the name must not exceed 60 characters.',
    ],
    [
      'a long description',
      { name: 'A', statusColor: '#123', description: 'd'.repeat(256) },
      'The length of the description must not exceed 255 characters.',
    ],
    ['no colour', { name: 'A' }, 'The statusColor has to be provided.'],
    [
      'a colour by name',
      { name: 'A', statusColor: 'red' },
      'The statusColor must be in the format #RGB or #RRGGBB.',
    ],
    [
      'a taken name',
      { name: 'medium', statusColor: '#123' },
      "A priority with the name 'medium' already exists.",
    ],
  ])('%s is refused', async (_, body, message) => {
    const { call } = await open()
    const answer = await call('POST', '/priority', body, { wrong: true })
    expect(answer.status).toBe(400)
    expect(answer.body.errorMessages).toEqual([message])
  })

  test('an icon URL is ignored, or refused with the switch; an empty update is refused', async () => {
    const { site, call } = await open()
    const iconUrl = '/images/icons/priorities/blocker.png'
    expect((await call('PUT', '/priority/1', { iconUrl })).status).toBe(204)
    expect((await call('GET', '/priority/1')).body.iconUrl).toContain('highest')
    site.switches.extra.priorityIconUrlRefused = true
    expect((await call('PUT', '/priority/1', { iconUrl })).status).toBe(400)
    expect((await call('PUT', '/priority/1', {})).status).toBe(400)
  })

  test.each([
    ['first', { ids: ['5', '4'], position: 'First' }, '54123'],
    ['last', { ids: ['1'], position: 'Last' }, '23451'],
    ['after another', { ids: ['1', '5'], after: '3' }, '23154'],
  ])('moving %s', async (_, body, order) => {
    const { call } = await open()
    expect((await call('PUT', '/priority/move', body)).status).toBe(204)
    for (const path of ['/priority/search', '/priorityscheme/1/priorities']) {
      const { values } = (await call('GET', path)).body
      expect(values.map((one: { id: string }) => one.id).join('')).toBe(order)
    }
  })

  test.each([
    [{ ids: ['1'] }, 400],
    [{ ids: ['1'], after: '2', position: 'First' }, 400],
    [{ ids: ['1'], position: 'Middle' }, 400],
    [{ ids: ['1', '1'], position: 'First' }, 400],
    [{ ids: ['1'], after: '1' }, 400],
    [{ ids: [], position: 'First' }, 400],
    [{ ids: Array.from({ length: 1001 }, (_, index) => String(index)), position: 'First' }, 400],
    [{ ids: ['99'], position: 'First' }, 404],
  ])('a move that makes no sense is refused (%#)', async (body, status) => {
    const { call } = await open()
    expect((await call('PUT', '/priority/move', body, { wrong: true })).status).toBe(status)
  })

  test('the default: unknown is 404, missing is 400, null clears', async () => {
    const { call } = await open()
    const put = (body: unknown) => call('PUT', '/priority/default', body, { wrong: true })
    expect((await put({ id: '10000' })).body.errorMessages).toEqual([
      'Priority with ID 10000 not found.',
    ])
    expect((await put({})).body.errorMessages).toEqual(['The id has to be provided.'])
    expect((await put({ id: '1' })).status).toBe(204)
    const scheme = async () => (await call('GET', '/priorityscheme')).body.values[0]
    expect((await scheme()).defaultPriorityId).toBe('1')
    expect((await put({ id: null })).status).toBe(204)
    expect((await scheme()).defaultPriorityId).toBeUndefined()
  })

  test('deleting is a task, one at a time, and moves the issues', async () => {
    const { site, call } = await open()
    const { id: projectId } = plantProject(site, { key: 'WEB' })
    const fields = { priorityId: '5' }
    addIssues(site, { projectId, issueTypeId: '1', statusId: '1', count: 7, fields })
    const answer = await call('DELETE', '/priority/5?newPriority=4')
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(/\/rest\/api\/3\/task\/\d+$/)
    expect((await call('GET', '/priority/5')).status).toBe(200)
    expect((await call('DELETE', '/priority/5')).status).toBe(409)
    expect(await finishTask(call, answer.body.id)).toBe('COMPLETE')
    expect((await call('GET', '/priority/5')).status).toBe(404)
    expect(countHolding(site, 'priorityId', '4')).toBe(7)
    expect((await call('DELETE', '/priority/5')).status).toBe(404)
  })

  test('a default, a priority of a scheme and, by switch, one without heir stay', async () => {
    const { site, call } = await open()
    expect((await call('DELETE', '/priority/3')).status).toBe(400)
    const scheme = { name: 'Two', defaultPriorityId: 1, priorityIds: [1, 2] }
    await call('POST', '/priorityscheme', scheme)
    expect((await call('DELETE', '/priority/2')).status).toBe(400)
    expect((await call('DELETE', '/priority/5?newPriority=99')).status).toBe(400)
    site.switches.extra.priorityDeletionNeedsReplacement = true
    const { body } = await call('DELETE', '/priority/5')
    expect(body.errorMessages).toEqual(['The newPriority has to be provided.'])
  })

  test('ordinary people may read and not write', async () => {
    const { twin } = await open()
    const user = ordinaryUser(twin)
    expect((await user.call('GET', '/priority')).status).toBe(200)
    const refused = await user.call('POST', '/priority', { name: 'A', statusColor: '#123' })
    expect(refused.status).toBe(403)
    expect(refused.body.errorMessages).toEqual([
      'Only Jira administrators can access issue type screen schemes.',
    ])
    expect((await user.call('GET', '/priorityscheme')).status).toBe(403)
  })
})

describe('priority schemes', () => {
  const two = { name: 'Two', defaultPriorityId: 1, priorityIds: [1, 2] }

  test('without projects 201, with projects 202 and a task that brings them', async () => {
    const { site, call } = await open()
    const project = plantProject(site, { key: 'WEB' })
    expect((await call('POST', '/priorityscheme', two)).status).toBe(201)
    const all = { name: 'All', defaultPriorityId: 1, priorityIds: [1, 2, 3, 4, 5] }
    const wanted = { ...all, projectIds: [Number(project.id)] }
    const made = await call('POST', '/priorityscheme', wanted)
    expect(made.status).toBe(202)
    const projects = async () =>
      (await call('GET', `/priorityscheme/${made.body.id}/projects`)).body.values
    expect(await projects()).toEqual([])
    expect(await finishTask(call, made.body.task.id)).toBe('COMPLETE')
    expect((await projects())[0].key).toBe('WEB')
    expect((await call('DELETE', `/priorityscheme/${made.body.id}`)).status).toBe(400)
  })

  test('projects entering a narrower scheme need a mapping', async () => {
    const { site, call } = await open()
    const project = plantProject(site, { key: 'WEB' })
    const fields = { priorityId: '5' }
    const at = { projectId: project.id, issueTypeId: '1', statusId: '1' }
    addIssues(site, { ...at, count: 3, fields })
    const wanted = { ...two, projectIds: [Number(project.id)] }
    const text = async (mappings?: unknown) => {
      const body = mappings === undefined ? wanted : { ...wanted, mappings }
      return (await call('POST', '/priorityscheme', body)).body.errorMessages[0]
    }
    const ask = { priorities: { add: [1, 2] }, projects: { add: [Number(project.id)] } }
    const suggested = await call('POST', '/priorityscheme/mappings', ask)
    expect(namesOf(suggested.body.values)).toEqual(['Medium', 'Low', 'Lowest'])
    expect(await text()).toBe(
      "The changes to priority schemes require mapping of priorities. Please provide a value for the 'in' mappings object.",
    )
    expect(await text({ in: { 3: 2, 4: 2 } })).toBe(
      "The priorities with IDs [5] require mapping. Please provide mappings in the 'in' mappings object, where these priorities are the keys with corresponding values.",
    )
    expect(await text({ in: { 1: 2, 3: 2, 4: 2, 5: 2 } })).toBe(
      "The priorities with IDs [1] do not require mapping. Please remove these keys and their corresponding values from the 'in' mappings object.",
    )
    expect(await text({ in: { 3: 2, 4: 2, 5: 3 } })).toBe(
      "The priorities with IDs [3] being mapped to are not in the current scheme. Please remove these values and their corresponding keys from the 'in' mappings object.",
    )
    expect(await text({ in: { 99: 2 } })).toBe(
      "The priorities with IDs [99] provided as keys for the 'in' mappings object do not exist. Please provide existing priority IDs.",
    )
    expect(await text({ in: { 3: 99 } })).toBe(
      "The priorities with IDs [99] provided as values for the 'in' mappings object do not exist. Please provide existing priority IDs used by the current priority scheme.",
    )
    const mappings = { in: { 3: 2, 4: 2, 5: 2 } }
    const made = await call('POST', '/priorityscheme', { ...wanted, mappings })
    expect(made.status).toBe(202)
    await finishTask(call, made.body.task.id)
    expect(countHolding(site, 'priorityId', '2')).toBe(3)
  })

  test('an update is a task; a second one meanwhile is 409', async () => {
    const { call } = await open()
    const { id } = (await call('POST', '/priorityscheme', two)).body
    const path = `/priorityscheme/${id}`
    const first = await call('PUT', path, {
      name: 'Three',
      defaultPriorityId: 3,
      priorities: { add: { ids: [3] } },
    })
    expect(first.status).toBe(202)
    expect(namesOf(first.body.updated.priorities.values)).toEqual(['Highest', 'High', 'Medium'])
    expect((await call('PUT', path, { description: 'x' })).status).toBe(409)
    await finishTask(call, first.body.task.id)
    const { values } = (await call('GET', `/priorityscheme?schemeId=${id}&expand=priorities`)).body
    expect(values[0]).toMatchObject({ name: 'Three', defaultPriorityId: '3', default: false })
    expect(values[0].priorities.total).toBe(3)
  })

  test.each([
    ['default', true, undefined],
    ['isDefault', undefined, true],
    ['both', true, true],
  ])('how the default scheme is marked is a switch: %s', async (setting, plain, prefixed) => {
    const { site, call } = await open()
    site.switches.extra.prioritySchemeDefaultMember = setting
    const [scheme] = (await call('GET', '/priorityscheme')).body.values
    expect([scheme.default, scheme.isDefault]).toEqual([plain, prefixed])
  })

  test('removing priorities that projects use and projects that leave need mappings', async () => {
    const { site, call } = await open()
    const project = plantProject(site, { key: 'WEB' })
    const priorityIds = [1, 2, 3, 4, 5]
    const extra = Number(await addPriority(call, 'Extra'))
    const made = await call('POST', '/priorityscheme', {
      name: 'Wide',
      defaultPriorityId: 1,
      priorityIds: [...priorityIds, extra],
      projectIds: [Number(project.id)],
    })
    await finishTask(call, made.body.task.id)
    const path = `/priorityscheme/${made.body.id}`
    const removal = { priorities: { remove: { ids: [5] } } }
    expect((await call('PUT', path, removal)).status).toBe(400)
    const mapped = await call('PUT', path, { ...removal, mappings: { in: { 5: 4 } } })
    expect(mapped.status).toBe(202)
    await finishTask(call, mapped.body.task.id)
    const narrowed = await call('PUT', '/priorityscheme/1', {
      priorities: { remove: { ids: [extra] } },
    })
    await finishTask(call, narrowed.body.task.id)
    const leave = { projects: { remove: { ids: [Number(project.id)] } } }
    const refused = await call('PUT', path, leave)
    expect(refused.body.errorMessages[0]).toContain("Please provide a value for the 'out'")
    const out = { [extra]: 1 }
    const left = await call('PUT', path, { ...leave, mappings: { out } })
    expect(left.status).toBe(202)
    await finishTask(call, left.body.task.id)
    expect(project.schemes.prioritySchemeId).toBe('1')
    expect((await call('DELETE', path)).status).toBe(204)
  })

  test.each([
    ['no name', { defaultPriorityId: 1, priorityIds: [1] }],
    ['a taken name', { ...two, name: 'default priority scheme' }],
    ['no priorities', { ...two, priorityIds: [] }],
    ['an unknown priority', { ...two, priorityIds: [1, 99] }],
    ['a default from elsewhere', { ...two, defaultPriorityId: 5 }],
    ['no default', { name: 'A', priorityIds: [1] }],
    ['an unknown project', { ...two, projectIds: [99] }],
  ])('%s is refused', async (_, body) => {
    const { call } = await open()
    expect((await call('POST', '/priorityscheme', body, { wrong: true })).status).toBe(400)
  })

  test('team-managed projects, the default scheme and strangers are refused', async () => {
    const { site, call } = await open()
    const team = plantProject(site, { key: 'TEAM', templateKey: teamTemplate })
    const web = plantProject(site, { key: 'WEB' })
    const wanted = { ...two, projectIds: [Number(team.id)] }
    const { body } = await call('POST', '/priorityscheme', wanted)
    expect(body.errorMessages[0]).toContain('Only classic projects')
    expect((await call('DELETE', '/priorityscheme/1')).status).toBe(400)
    expect((await call('DELETE', '/priorityscheme/99')).status).toBe(400)
    const leave = { projects: { remove: { ids: [Number(web.id)] } } }
    expect((await call('PUT', '/priorityscheme/1', leave)).status).toBe(400)
    const { id } = (await call('POST', '/priorityscheme', two)).body
    expect((await call('PUT', `/priorityscheme/${id}`, leave)).status).toBe(400)
  })

  test('what is available, and the filters of the list', async () => {
    const { call } = await open()
    const { id } = (await call('POST', '/priorityscheme', two)).body
    const available = `/priorityscheme/priorities/available?schemeId=${id}`
    expect(namesOf((await call('GET', available)).body.values)).toEqual(['Medium', 'Low', 'Lowest'])
    const filtered = await call('GET', `${available}&query=low&exclude=5`)
    expect(namesOf(filtered.body.values)).toEqual(['Low'])
    const list = async (query: string) =>
      namesOf((await call('GET', `/priorityscheme?${query}`)).body.values)
    expect(await list('')).toEqual(['Default Priority Scheme', 'Two'])
    expect(await list('orderBy=-name')).toEqual(['Two', 'Default Priority Scheme'])
    expect(await list('onlyDefault=true')).toEqual(['Default Priority Scheme'])
    expect(await list('priorityId=5')).toEqual(['Default Priority Scheme'])
    expect(await list('schemeName=tw')).toEqual(['Two'])
  })
})

test('the answers keep to the specification', async ({ skip }) => {
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  const { site, call } = await open()
  const project = plantProject(site, { key: 'WEB' })
  const id = await addPriority(call, 'Urgent')
  await call('GET', `/priority/${id}`)
  await call('GET', '/priority')
  await call('GET', '/priority/search?expand=schemes')
  await call('PUT', `/priority/${id}`, { description: 'x' })
  await call('PUT', '/priority/move', { ids: [id], position: 'First' })
  await call('PUT', '/priority/default', { id })
  await call('PUT', '/priority/default', { id: '3' })
  const all = { name: 'All', defaultPriorityId: 1, priorityIds: [1, 2, 3, 4, 5, Number(id)] }
  const made = await call('POST', '/priorityscheme', { ...all, projectIds: [Number(project.id)] })
  await call('GET', `/task/${made.body.task.id}`)
  await finishTask(call, made.body.task.id)
  await call('GET', '/priorityscheme?expand=priorities,projects')
  const path = `/priorityscheme/${made.body.id}`
  await call('GET', `${path}/priorities`)
  await call('GET', `${path}/projects`)
  await call('GET', `/priorityscheme/priorities/available?schemeId=${made.body.id}`)
  await call('POST', '/priorityscheme/mappings', { schemeId: 1, priorities: { remove: [1] } })
  const removal = { priorities: { remove: { ids: [Number(id)] } } }
  await call('PUT', path, removal)
  const update = await call('PUT', path, { ...removal, mappings: { in: { [id]: 1 } } })
  await finishTask(call, update.body.task.id)
  await call('DELETE', path)
  const deletion = await call('DELETE', `/priority/${id}`)
  await finishTask(call, deletion.body.id)
  await call('GET', `/priority/${id}`)
  expect(await checkConformance(call.exchanges)).toBe('')
})
