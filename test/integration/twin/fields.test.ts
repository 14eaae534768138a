import { expect, test } from 'vitest'
import { fieldSlice } from '#twin/fields/state'
import { checkConformance, conformanceMissing } from './client.ts'
import { open, ordinaryUser } from './opened-twin.ts'

const prefix = 'com.atlassian.jira.plugin.system.customfieldtypes:'
const select = `${prefix}select`

test('a fresh site has system fields and locked agile fields, with other ids on another site', async () => {
  const [source, target] = [await open({ name: 'source' }), await open({ name: 'target' })]
  const list = (await source.call('GET', '/field')).body
  expect(list.find((one: { id: string }) => one.id === 'summary')).toMatchObject({
    custom: false,
    schema: { type: 'string', system: 'summary' },
  })
  const custom = '/field/search?type=custom&expand=isLocked,key,contextsCount&query=sprint'
  const [sprint] = (await source.call('GET', custom)).body.values
  expect(sprint).toMatchObject({
    name: 'Sprint',
    isLocked: true,
    contextsCount: 1,
    schema: { custom: 'com.pyxis.greenhopper.jira:gh-sprint', type: 'array', items: 'json' },
  })
  const [other] = (await target.call('GET', custom)).body.values
  expect(other.id).not.toBe(sprint.id)
})

test('a new field gets one global context; a second field may have its name', async () => {
  const { call } = await open()
  const first = await call('POST', '/field', { name: 'Region', type: select })
  const second = await call('POST', '/field', { name: 'Region', type: select })
  expect([first.status, second.status]).toEqual([201, 201])
  expect(first.body.id).not.toBe(second.body.id)
  const { body } = await call('GET', `/field/${first.body.id}/context`)
  expect(body.values).toMatchObject([
    {
      name: 'Default Configuration Scheme for Region',
      isGlobalContext: true,
      isAnyIssueType: true,
    },
  ])
})

test.each([
  ['no name', { type: select }, 400],
  ['a name of 256 characters', { name: 'x'.repeat(256), type: select }, 400],
  ['no type', { name: 'A' }, 400],
  ['a type of Jira Software', { name: 'A', type: 'com.pyxis.greenhopper.jira:gh-sprint' }, 400],
  [
    'a searcher of another type',
    { name: 'A', type: select, searcherKey: `${prefix}textsearcher` },
    400,
  ],
])('a field with %s is refused', async (_, body, status) => {
  const { call } = await open()
  expect((await call('POST', '/field', body, { wrong: true })).status).toBe(status)
})

test('the texts of refusals are those of the site', async () => {
  const { twin, call } = await open()
  const user = ordinaryUser(twin).call
  const { id } = (await call('POST', '/field', { name: 'A', type: select })).body
  const wrongSearcher = { searcherKey: `${prefix}textsearcher` }
  const table = [
    [
      await user('PUT', `/field/${id}`, {}),
      403,
      'Only Jira administrators can edit custom fields.',
    ],
    [
      await user('GET', '/field/search/trashed'),
      403,
      'Only Jira administrators can access fields.',
    ],
    [await user('POST', '/field', { name: 'A', type: select }), 400, undefined],
    [
      await call('PUT', `/field/${id}`, wrongSearcher),
      400,
      'searcherKey is invalid for the field type.',
    ],
    [await call('PUT', '/field/customfield_1', {}), 404, 'The custom field was not found.'],
    [await call('GET', '/field/search?type=other'), 400, 'Only custom fields can be queried.'],
    [
      await call('GET', '/field/search/trashed?type=system'),
      400,
      'Only custom fields can be queried.',
    ],
    [await call('GET', '/field/summary/screens'), 404, 'The custom field was not found.'],
    [await call('DELETE', '/field/summary'), 400, undefined],
  ] as const
  for (const [answer, status, text] of table) {
    expect(answer.status).toBe(status)
    if (text !== undefined) expect(answer.body).toEqual({ errorMessages: [text], errors: {} })
  }
  expect((await user('GET', '/field/search')).status).toBe(200)
})

test('locked fields are neither renamed nor trashed nor deleted', async () => {
  const { site, call } = await open()
  const sprint = Object.values(fieldSlice.of(site)).find((field) => field.name === 'Sprint')
  const path = `/field/${sprint?.id}`
  expect((await call('PUT', path, { name: 'Iteration' })).status).toBe(400)
  expect((await call('POST', `${path}/trash`)).status).toBe(400)
  expect((await call('DELETE', path)).status).toBe(400)
})

test('the trash hides a field, keeps its id, and gives it back', async () => {
  const { call } = await open()
  const { id } = (await call('POST', '/field', { name: 'Region', type: select })).body
  await call('POST', `/screens/addToDefault/${id}`)
  expect((await call('POST', `/field/${id}/trash`)).status).toBe(200)
  expect((await call('POST', `/field/${id}/trash`)).status).toBe(400)
  expect((await call('GET', `/field/${id}/context`)).status).toBe(404)
  expect((await call('GET', `/field/search?id=${id}`)).body.total).toBe(0)
  const [trashed] = (await call('GET', `/field/search/trashed?id=${id}`)).body.values
  expect(Object.keys(trashed)).toEqual(
    expect.arrayContaining(['trashedDate', 'trashedBy', 'plannedDeletionDate']),
  )
  expect((await call('POST', `/field/${id}/restore`)).status).toBe(200)
  expect((await call('POST', `/field/${id}/restore`)).status).toBe(400)
  const screens = (await call('GET', `/field/${id}/screens?expand=tab`)).body
  expect(screens.values).toMatchObject([{ id: 1, tab: { name: 'Field Tab' } }])
})

test('a deletion is a task: one at a time, and then the field is nowhere', async () => {
  const { site, call } = await open()
  const { id } = (await call('POST', '/field', { name: 'Region', type: select })).body
  await call('POST', `/screens/addToDefault/${id}`)
  const contextId = (await call('GET', `/field/${id}/context`)).body.values[0].id
  await call('POST', `/field/${id}/context/${contextId}/option`, { options: [{ value: 'EU' }] })
  const started = await call('DELETE', `/field/${id}`)
  expect(started.status).toBe(303)
  expect((await call('DELETE', `/field/${id}`)).status).toBe(409)
  const task = started.headers.get('location')?.split('/rest/api/3').at(-1) ?? ''
  const states: string[] = []
  for (let poll = 0; poll < 5 && states.at(-1) !== 'COMPLETE'; poll += 1) {
    states.push((await call('GET', task)).body.status)
  }
  expect(states.at(-1)).toBe('COMPLETE')
  expect((await call('DELETE', `/field/${id}`)).status).toBe(404)
  expect(JSON.stringify(site.state.slices.screens)).not.toContain(id)
  expect(JSON.stringify(site.state.slices.fieldContexts)).not.toContain(id)
  expect(JSON.stringify(site.state.slices.fieldOptions)).not.toContain('"EU"')
})

test('search pages, orders and filters', async () => {
  const { call } = await open()
  for (const name of ['b', 'a', 'c']) {
    await call('POST', '/field', { name: `zz ${name}`, type: select })
  }
  const names = async (query: string) =>
    (await call('GET', `/field/search?query=ZZ&${query}`)).body.values.map(
      (field: { name: string }) => field.name,
    )
  expect(await names('orderBy=name')).toEqual(['zz a', 'zz b', 'zz c'])
  expect(await names('orderBy=-name&maxResults=2')).toEqual(['zz c', 'zz b'])
  expect(await names('orderBy=%2Bname&startAt=2')).toEqual(['zz c'])
  expect((await call('GET', '/field/search?maxResults=1000')).body.maxResults).toBe(100)
})

test('system names come in the language of the caller', async () => {
  const { call } = await open({ locale: 'de_DE' })
  const nameOf = async (headers: Record<string, string>) =>
    (await call('GET', '/field/search?id=summary', undefined, { headers })).body.values[0].name
  expect(await nameOf({})).toBe('Zusammenfassung')
  expect(await nameOf({ 'X-Force-Accept-Language': 'true', 'Accept-Language': 'en-US' })).toBe(
    'Summary',
  )
})

test('the answers keep to the specification', async ({ skip }) => {
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  const { call } = await open()
  const { id } = (await call('POST', '/field', { name: 'A', description: 'b', type: select })).body
  await call('PUT', `/field/${id}`, { name: 'B', searcherKey: `${prefix}multiselectsearcher` })
  await call('GET', '/field')
  const expand = 'key,stableId,lastUsed,screensCount,contextsCount,isLocked,searcherKey'
  await call('GET', `/field/search?expand=${expand}&maxResults=100`)
  await call('POST', `/screens/addToDefault/${id}`)
  await call('GET', `/field/${id}/screens?expand=tab`)
  await call('GET', `/field/${id}/contexts`)
  await call('GET', '/field/search/trashed')
  await call('POST', `/field/${id}/trash`)
  await call('POST', `/field/${id}/restore`)
  await call('DELETE', `/field/${id}`)
  expect(await checkConformance(call.exchanges)).toBe('')
})
