import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDataCenterSite } from '#twin/data-center/create-site'
import { defaultFieldConfiguration, plainItem } from '#twin/field-configurations/state'
import { addContext, contextsOf } from '#twin/field-contexts/state'
import { addOption } from '#twin/field-options/state'
import { findField } from '#twin/fields/state'
import { type DataCenterTwin, startTwin } from '#twin/serve'
import type { Caller } from './client.ts'
import { closeJudged, withToken } from './data-center-client.ts'
import { idNamed } from './open-site.ts'
import { plantProject } from './plant-project.ts'

const types = 'com.atlassian.jira.plugin.system.customfieldtypes:'
let twin: DataCenterTwin
let admin: Caller

beforeAll(async () => {
  twin = await startTwin({ site: createDataCenterSite({ name: 'fields', version: '11.3.8' }) })
  admin = withToken(twin)
})
afterAll(() => closeJudged(twin))

async function statusOf(method: string, path: string, body?: unknown) {
  return (await admin(method, path, body)).status
}

async function makeField(details: Record<string, unknown>): Promise<string> {
  const answer = await admin('POST', '/field', details)
  expect(answer.status).toBe(201)
  return answer.body.id
}

describe('fields', () => {
  test('a field comes with its first context; contexts show only taken together', async () => {
    const project = plantProject(twin.site, { key: 'FLD' })
    const bug = idNamed((await admin('GET', '/issuetype')).body, 'Bug')
    const id = await makeField({
      name: 'Impact',
      type: `${types}select`,
      searcherKey: `${types}multiselectsearcher`,
      projectIds: [Number(project.id)],
      issueTypeIds: [bug],
    })
    const other = plantProject(twin.site, { key: 'FLE' })
    addContext(twin.site, id, { name: 'by hand', projectIds: [other.id] })
    const listed = (await admin('GET', '/customFields?search=impact')).body
    expect(listed).toMatchObject({ startAt: 1, maxResults: 50, total: 1, isLast: true })
    expect(listed.values[0]).toMatchObject({
      id,
      name: 'Impact',
      isAllProjects: false,
      projectIds: [Number(project.id), Number(other.id)],
      issueTypeIds: [bug],
      screensCount: 0,
      isLocked: false,
    })
    const field = (await admin('GET', '/field')).body.find((one: { id: string }) => one.id === id)
    const number = id.replace('customfield_', '')
    expect(field.clauseNames).toEqual([`cf[${number}]`, 'Impact'])
    expect(field).not.toHaveProperty('key')
  })

  test.each([
    ['page', '3', 4],
    ['item', '3', 2],
    ['offset', '3', 3],
  ])('startAt of the list as %s: %s begins at field %i', async (form, startAt, first) => {
    const all = (await admin('GET', '/customFields?maxResults=1000')).body.values
    twin.site.switches.extra.customFieldsStartAt = form
    const { body } = await admin('GET', `/customFields?startAt=${startAt}&maxResults=2`)
    delete twin.site.switches.extra.customFieldsStartAt
    expect(body.values[0].id).toBe(all[first].id)
    expect(await statusOf('GET', '/customFields?startAt=0')).toBe(400)
  })

  test('fields go many at once; what is locked stays and is named', async () => {
    const id = await makeField({ name: 'Gone', type: `${types}textfield` })
    const { body: page } = await admin('GET', '/customFields?search=sprint')
    const locked = page.values[0].id
    const { status, body } = await admin('DELETE', `/customFields?ids=${id},${locked},77`)
    expect(status).toBe(200)
    expect(body.deletedCustomFields).toEqual([id])
    expect(Object.keys(body.notDeletedCustomFields).sort()).toEqual(['77', locked].sort())
    expect(await statusOf('DELETE', `/customFields?ids=${id}`)).toBe(400)
  })

  test.each([
    ['no type', { name: 'X' }],
    ['a type that is none', { name: 'X', type: `${types}none` }],
    ['a searcher of another type', { name: 'X', type: `${types}select`, searcherKey: 'x' }],
    ['a project that is not there', { name: 'X', type: `${types}select`, projectIds: [1] }],
  ])('%s is refused', async (_, body) => {
    expect(await statusOf('POST', '/field', body)).toBe(400)
  })

  test('nothing changes a field, its contexts or its options', async () => {
    const refused = ['/field/customfield_1', '/customFields/1/context', '/field/1/context']
    const statuses = await Promise.all(refused.map((path) => statusOf('PUT', path, {})))
    expect(statuses).toEqual([404, 404, 404])
    expect(await statusOf('POST', '/customFields/1/options', {})).toBe(405)
  })
})

describe('options', () => {
  test('of the one context that matches; none when several do', async () => {
    const id = await makeField({ name: 'Colour', type: `${types}cascadingselect` })
    const [global] = contextsOf(twin.site, id)
    const project = plantProject(twin.site, { key: 'OPT' })
    const own = addContext(twin.site, id, { name: 'own', projectIds: [project.id] })
    const red = addOption(twin.site, global?.id ?? '', { value: 'Red' })
    const dark = addOption(twin.site, global?.id ?? '', { value: 'Dark', parentId: red.id })
    addOption(twin.site, global?.id ?? '', { value: 'Blue', disabled: true })
    addOption(twin.site, own.id, { value: 'Green' })
    const path = `/customFields/${id}/options`
    const valuesOf = async (query: string) => {
      const { body } = await admin('GET', `${path}${query}`)
      return [body.total, ...body.options.map(({ value }: { value: string }) => value)]
    }
    expect(await valuesOf('')).toEqual([0])
    expect(await valuesOf(`?projectIds=${project.id}`)).toEqual([1, 'Green'])
    expect(await valuesOf('?projectIds=1')).toEqual([2, 'Red', 'Blue'])
    expect(await valuesOf('?projectIds=1&page=2&maxResults=1')).toEqual([2, 'Blue'])
    expect(await valuesOf('?useAllContexts=true')).toEqual([3, 'Red', 'Blue', 'Green'])
    expect(await valuesOf('?useAllContexts=true&sortByOptionName=true')).toEqual([
      3,
      'Blue',
      'Green',
      'Red',
    ])
    twin.site.state.dataCenter.version = '9.12.0'
    expect(await valuesOf('?useAllContexts=true')).toEqual([0])
    twin.site.state.dataCenter.version = '11.3.8'
    const option = await admin('GET', `/customFieldOption/${red.id}`)
    expect(option.body).toEqual({
      self: `${twin.address}/rest/api/2/customFieldOption/${red.id}`,
      value: 'Red',
      disabled: false,
      id: Number(red.id),
      childrenIds: [Number(dark.id)],
    })
    expect(await statusOf('GET', '/customFields/77/options')).toBe(404)
    expect(await statusOf('GET', '/customFieldOption/77')).toBe(404)
  })
})

describe('screens', () => {
  test('only what is on a screen changes; its last tab stays', async () => {
    const screens = (await admin('GET', '/screens')).body
    expect(screens.map(({ name }: { name: string }) => name)).toContain('Workflow Screen')
    const page = (await admin('GET', '/screens?maxResults=1')).body
    expect(page).toMatchObject({ total: screens.length, isLast: false })
    const tabs = '/screens/2/tabs'
    const [first] = (await admin('GET', tabs)).body
    expect(await statusOf('DELETE', `${tabs}/${first.id}`)).toBe(412)
    const added = (await admin('POST', tabs, { name: 'More' })).body
    expect(await statusOf('POST', `${tabs}/${added.id}/move/0`)).toBe(204)
    expect((await admin('PUT', `${tabs}/${added.id}`, { name: 'Most' })).body.name).toBe('Most')
    const fields = `${tabs}/${added.id}/fields`
    expect((await admin('POST', fields, { fieldId: 'summary' })).body.type).toBe('system')
    expect(await statusOf('POST', fields, { fieldId: 'summary' })).toBe(400)
    await admin('POST', fields, { fieldId: 'labels' })
    const indicator = `${fields}/labels/updateShowWhenEmptyIndicator/true`
    expect(await statusOf('PUT', indicator)).toBe(204)
    expect(await statusOf('POST', `${fields}/labels/move`, { position: 'First' })).toBe(204)
    expect((await admin('GET', fields)).body).toEqual([
      { id: 'labels', name: 'Labels', type: 'system', showWhenEmpty: true },
      { id: 'summary', name: 'Summary', type: 'system', showWhenEmpty: false },
    ])
    const available = (await admin('GET', '/screens/2/availableFields')).body
    expect(available.map(({ id }: { id: string }) => id)).not.toContain('labels')
    expect(await statusOf('DELETE', `${fields}/labels`)).toBe(204)
    expect(await statusOf('DELETE', `${tabs}/${added.id}`)).toBe(204)
  })

  test.each([
    ['GET', '/screens/77/tabs', undefined, 400],
    ['GET', '/screens/2/tabs/77/fields', undefined, 400],
    ['POST', '/screens/2/tabs/77/fields', { fieldId: 'labels' }, 400],
    ['POST', '/screens/addToDefault/summary', undefined, 400],
    ['POST', '/screens/addToDefault/resolution', undefined, 201],
    ['POST', '/screens', { name: 'New' }, 405],
  ])('%s %s with %j is %i', async (method, path, body, status) => {
    expect(await statusOf(method, path, body)).toBe(status)
  })
})

test('create metadata is all that shows of field configurations', async () => {
  const { site } = twin
  const project = plantProject(site, {
    key: 'META',
    templateKey: 'com.pyxis.greenhopper.jira:gh-simplified-kanban-classic',
  })
  const labels = findField(site, 'labels')
  const environment = findField(site, 'environment')
  if (labels === undefined || environment === undefined) throw new Error('fields are lost')
  const { items } = defaultFieldConfiguration(site)
  items.labels = { ...plainItem(labels), isRequired: true }
  items.environment = { ...plainItem(environment), isHidden: true }
  const types = await admin('GET', `/issue/createmeta/${project.key}/issuetypes`)
  expect(types.body).toMatchObject({ startAt: 0, isLast: true })
  const [type] = types.body.values
  const { body } = await admin('GET', `/issue/createmeta/META/issuetypes/${type.id}`)
  const field = (id: string) => body.values.find((one: { fieldId: string }) => one.fieldId === id)
  expect(field('summary')).toMatchObject({ required: true, name: 'Summary' })
  expect(field('labels')).toMatchObject({ required: true })
  expect(field('environment')).toBeUndefined()
  expect(await statusOf('GET', '/issue/createmeta/NONE/issuetypes')).toBe(400)
  expect(await statusOf('GET', '/issue/createmeta')).toBe(404)
})
