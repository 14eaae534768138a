import { expect, test } from 'vitest'
import { countHolding } from '#twin/issues/held-fields'
import { addIssues } from '#twin/issues/state'
import { checkConformance, conformanceMissing } from './client.ts'
import { finishTask } from './finish-task.ts'
import { open, ordinaryUser } from './opened-twin.ts'

const all = '/resolution'

test('a fresh site has four; the name of the default member is a switch', async () => {
  const { site, call } = await open()
  const { body } = await call('GET', `${all}/search`)
  expect(body.values.map((one: { id: string }) => one.id)).toEqual([
    '10000',
    '10001',
    '10002',
    '10003',
  ])
  expect(body.values[0].default).toBe(false)
  await call('PUT', `${all}/default`, { id: '10000' })
  site.switches.extra.resolutionDefaultMember = 'isDefault'
  const only = await call('GET', `${all}/search?onlyDefault=true`)
  expect(only.body.values).toHaveLength(1)
  expect(only.body.values[0].isDefault).toBe(true)
})

test('creating, changing, ordering', async () => {
  const { call } = await open()
  const made = await call('POST', all, { name: 'Later', description: 'not now' })
  expect(made.status).toBe(201)
  const path = `${all}/${made.body.id}`
  expect((await call('PUT', path, { description: 'x' }, { wrong: true })).status).toBe(400)
  expect((await call('PUT', path, { name: 'done' })).status).toBe(400)
  expect((await call('PUT', path, { name: 'Later on' })).status).toBe(204)
  expect((await call('GET', path)).body).toMatchObject({
    name: 'Later on',
    description: 'not now',
  })
  await call('PUT', `${all}/move`, { ids: [made.body.id], position: 'First' })
  expect((await call('GET', all)).body[0].name).toBe('Later on')
  const { body } = await call('PUT', `${all}/move`, { ids: ['1'], position: 'First' })
  expect(body.errorMessages).toEqual(['Resolution with ID 1 not found.'])
})

test.each([
  [{}, 'The name has to be provided.'],
  [{ name: 'n'.repeat(61) }, 'The length of the name must not exceed 60 characters.'],
  [
    { name: 'A', description: 'd'.repeat(256) },
    'The length of the description must not exceed 255 characters.',
  ],
  [{ name: 'done' }, "A resolution with the name 'done' already exists."],
])('a bad resolution is refused (%#)', async (body, message) => {
  const { call } = await open()
  const answer = await call('POST', all, body, { wrong: true })
  expect(answer.status).toBe(400)
  expect(answer.body.errorMessages).toEqual([message])
})

test('the default: missing, unknown, null', async () => {
  const { call } = await open()
  const put = (body: unknown) => call('PUT', `${all}/default`, body, { wrong: true })
  expect((await put({})).body.errorMessages).toEqual(['The id has to be provided.'])
  expect((await put({ id: '1' })).body.errorMessages).toEqual(['Priority with ID 1 not found.'])
  expect((await put({ id: '10000' })).status).toBe(204)
  expect((await put({ id: null })).status).toBe(204)
  expect((await call('GET', `${all}/search?onlyDefault=true`)).body.values).toEqual([])
})

test('deleting needs a replacement, which gets the issues and the default', async () => {
  const { site, call } = await open()
  const fields = { resolutionId: '10003' }
  addIssues(site, { projectId: '1', issueTypeId: '1', statusId: '1', count: 4, fields })
  await call('PUT', `${all}/default`, { id: '10003' })
  const path = `${all}/10003`
  expect((await call('DELETE', path)).body.errorMessages).toEqual(['The id has to be provided.'])
  expect((await call('DELETE', `${path}?replaceWith=10003`)).status).toBe(400)
  expect((await call('DELETE', `${path}?replaceWith=9`)).status).toBe(400)
  const answer = await call('DELETE', `${path}?replaceWith=10000`)
  expect(answer.status).toBe(303)
  expect((await call('DELETE', `${path}?replaceWith=10000`)).status).toBe(409)
  expect(await finishTask(call, answer.body.id)).toBe('COMPLETE')
  expect((await call('GET', path)).status).toBe(404)
  expect(countHolding(site, 'resolutionId', '10000')).toBe(4)
  const { body } = await call('GET', `${all}/search?onlyDefault=true`)
  expect(body.values[0].id).toBe('10000')
})

test('ordinary people may read and not write', async () => {
  const { twin } = await open()
  const user = ordinaryUser(twin)
  expect((await user.call('GET', all)).status).toBe(200)
  expect((await user.call('POST', all, { name: 'A' })).status).toBe(403)
})

test('the answers keep to the specification', async ({ skip }) => {
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  const { call } = await open()
  const { id } = (await call('POST', all, { name: 'Later' })).body
  await call('PUT', `${all}/${id}`, { name: 'Later on' })
  await call('GET', `${all}/${id}`)
  await call('GET', all)
  await call('GET', `${all}/search`)
  await call('PUT', `${all}/move`, { ids: [id], after: '10000' })
  await call('PUT', `${all}/default`, { id })
  const deletion = await call('DELETE', `${all}/${id}?replaceWith=10000`)
  await finishTask(call, deletion.body.id)
  await call('GET', `${all}/${id}`)
  expect(await checkConformance(call.exchanges)).toBe('')
})
