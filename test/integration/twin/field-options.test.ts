import { expect, test } from 'vitest'
import type { SiteOptions } from '#twin/site'
import { checkConformance, conformanceMissing } from './client.ts'
import { open, ordinaryUser } from './opened-twin.ts'

const prefix = 'com.atlassian.jira.plugin.system.customfieldtypes:'

async function openWithField(type = 'select', options: SiteOptions = {}) {
  const opened = await open(options)
  const { call } = opened
  const { id } = (await call('POST', '/field', { name: 'Region', type: `${prefix}${type}` })).body
  const contextId: string = (await call('GET', `/field/${id}/context`)).body.values[0].id
  const contextPath = `/field/${id}/context`
  const path = `${contextPath}/${contextId}/option`
  const add = async (...options: readonly object[]) => await call('POST', path, { options })
  const values = async (query = '') =>
    (await call('GET', `${path}?${query}`)).body.values.map((one: { value: string }) => one.value)
  return { ...opened, path, contextPath, contextId, add, values }
}

test('options are made, renamed, disabled; what does not change is not reported', async () => {
  const { call, path, add, values } = await openWithField()
  const made = await add({ value: 'North' }, { value: 'South', disabled: true })
  expect(made.status).toBe(200)
  const [north, south] = made.body.options
  expect(south).toMatchObject({ value: 'South', disabled: true })
  const options = [
    { id: north.id, value: 'Far north' },
    { id: south.id, value: 'South', disabled: true },
  ]
  const changed = await call('PUT', path, { options })
  expect(changed.body.options).toEqual([{ id: north.id, value: 'Far north', disabled: false }])
  expect(await values()).toEqual(['Far north', 'South'])
  const one = await call('GET', `/customFieldOption/${north.id}`)
  expect(one.body).toMatchObject({ value: 'Far north' })
  expect((await call('GET', '/customFieldOption/1')).status).toBe(404)
})

test('cascading options follow the parents, in the order of these', async () => {
  const { call, path, add, values } = await openWithField('cascadingselect')
  const [eu, us] = (await add({ value: 'EU' }, { value: 'US' })).body.options
  const [texas] = (
    await add({ value: 'Texas', optionId: us.id }, { value: 'France', optionId: eu.id })
  ).body.options
  expect(await values()).toEqual(['EU', 'US', 'France', 'Texas'])
  expect(await values('onlyOptions=true')).toEqual(['EU', 'US'])
  expect(await values(`optionId=${us.id}`)).toEqual(['US', 'Texas'])
  expect((await call('DELETE', `${path}/${us.id}`)).status).toBe(400)
  expect((await add({ value: 'Austin', optionId: texas.id })).status).toBe(400)
  expect((await add({ value: 'texas', optionId: eu.id })).status).toBe(200)
  expect((await call('DELETE', `${path}/${texas.id}`)).status).toBe(204)
  expect((await call('DELETE', `${path}/${us.id}`)).status).toBe(204)
})

test('moving takes options of one level to one place', async () => {
  const { call, path, add, values } = await openWithField('cascadingselect')
  const made = await add({ value: 'a' }, { value: 'b' }, { value: 'c' }, { value: 'd' })
  const [a, b, c, d] = made.body.options.map((one: { id: string }) => one.id)
  const [child] = (await add({ value: 'a1', optionId: a })).body.options
  const move = async (body: object) => await call('PUT', `${path}/move`, body, { wrong: true })
  expect((await move({ customFieldOptionIds: [d, c], position: 'First' })).status).toBe(204)
  expect(await values('onlyOptions=true')).toEqual(['d', 'c', 'a', 'b'])
  expect((await move({ customFieldOptionIds: [d], after: b })).status).toBe(204)
  expect(await values('onlyOptions=true')).toEqual(['c', 'a', 'b', 'd'])
  const both = await move({ customFieldOptionIds: [a], after: b, position: 'Last' })
  expect(both.body.errorMessages).toEqual([
    "'after' and 'position' were provided. Only 'after' or 'position' can be specified.",
  ])
  expect((await move({ customFieldOptionIds: [a, child.id], position: 'Last' })).status).toBe(400)
  expect((await move({ customFieldOptionIds: [a] })).status).toBe(400)
  expect((await move({ customFieldOptionIds: ['1'], position: 'Last' })).status).toBe(404)
})

test('refusals, with their texts', async () => {
  const { twin, call, path, contextPath, add } = await openWithField()
  await add({ value: 'North' })
  const text = await openWithField('textfield')
  const table = [
    [await text.add({ value: 'x' }), 400, "The custom field doesn't support options."],
    [await call('GET', `/field/summary/context/1/option`), 404, 'The custom field was not found.'],
    [await call('GET', `${contextPath}/1/option`), 404, undefined],
    [await add({ value: 'North' }), 400, undefined],
    [await add({ value: 'West' }, { value: 'West' }), 400, undefined],
    [await add({ value: '' }), 400, undefined],
    [await add({ value: 'x'.repeat(256) }), 400, undefined],
    [await add({ value: 'x', optionId: '1' }), 400, undefined],
    [await call('PUT', path, { options: [{ id: '1', value: 'x' }] }), 404, undefined],
    [
      await ordinaryUser(twin).call('GET', path),
      403,
      'Only Jira administrators can manage custom field options.',
    ],
  ] as const
  for (const [answer, status, message] of table) {
    expect(answer.status).toBe(status)
    if (message !== undefined) expect(answer.body.errorMessages).toEqual([message])
  }
})

test('whether values differ by case only is a switch', async () => {
  const strict = await openWithField()
  await strict.add({ value: 'North' })
  expect((await strict.add({ value: 'north' })).status).toBe(400)
  const lax = await openWithField('select', {
    switches: { extra: { optionValuesIgnoreCase: false } },
  })
  await lax.add({ value: 'North' })
  expect((await lax.add({ value: 'north' })).status).toBe(200)
})

test('at most 1000 options go into a request and 10,000 into a field', async () => {
  const { add, values } = await openWithField()
  const batch = (start: number, length: number) =>
    Array.from({ length }, (_, index) => ({ value: `v${start + index}` }))
  expect((await add(...batch(0, 1001))).status).toBe(400)
  for (let start = 0; start < 10_000; start += 1000) {
    expect((await add(...batch(start, 1000))).status).toBe(200)
  }
  expect((await add({ value: 'one too many' })).status).toBe(400)
  expect(await values('startAt=9998&maxResults=1000')).toEqual(['v9998', 'v9999'])
})

test('a default goes with its option', async () => {
  const { call, path, contextPath, contextId, add } = await openWithField('multiselect')
  const [a, b] = (await add({ value: 'a' }, { value: 'b' })).body.options
  const type = 'option.multiple'
  const entry = { type, contextId, optionIds: [a.id, b.id] }
  await call('PUT', `${contextPath}/defaultValue`, { defaultValues: [entry] })
  await call('DELETE', `${path}/${a.id}`)
  const [left] = (await call('GET', `${contextPath}/defaultValue`)).body.values
  expect(left.optionIds).toEqual([b.id])
  const unknown = { type, contextId, optionIds: [a.id] }
  const answer = await call('PUT', `${contextPath}/defaultValue`, { defaultValues: [unknown] })
  expect(answer.status).toBe(404)
})

test('replacing an option on issues is a task', async () => {
  const { call, path, add } = await openWithField()
  const [a, b] = (await add({ value: 'a' }, { value: 'b' })).body.options
  const started = await call('DELETE', `${path}/${a.id}/issue?replaceWith=${b.id}`)
  expect(started.status).toBe(303)
  expect(started.body.description).toContain(`replace with option ${b.id}`)
  expect((await call('DELETE', `${path}/${a.id}/issue?replaceWith=1`)).status).toBe(404)
})

test('the answers keep to the specification', async ({ skip }) => {
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  const { call, path, add } = await openWithField('cascadingselect')
  const [a, b] = (await add({ value: 'a' }, { value: 'b', disabled: true })).body.options
  await add({ value: 'a1', optionId: a.id })
  await call('GET', path)
  await call('PUT', path, { options: [{ id: a.id, value: 'A' }] })
  await call('PUT', `${path}/move`, { customFieldOptionIds: [b.id], position: 'First' })
  await call('DELETE', `${path}/${a.id}/issue?replaceWith=${b.id}`)
  await call('DELETE', `${path}/${a.id}`)
  await call('DELETE', `${path}/${b.id}`)
  await call('GET', `/customFieldOption/${a.id}`)
  expect(await checkConformance(call.exchanges)).toBe('')
})
