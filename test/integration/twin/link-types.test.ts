import { expect, test } from 'vitest'
import { checkConformance, conformanceMissing, createCaller } from './client.ts'
import { open, ordinaryUser } from './opened-twin.ts'

const all = '/issueLinkType'
const blame = { name: 'Blame', inward: 'is blamed on', outward: 'blames' }

test('a fresh site has four, also for anonymous callers', async () => {
  const { twin } = await open()
  const { body } = await createCaller(twin.address, undefined)('GET', all)
  expect(body.issueLinkTypes.map((one: { name: string }) => one.name)).toEqual([
    'Blocks',
    'Cloners',
    'Duplicate',
    'Relates',
  ])
})

test('creating, changing and deleting', async () => {
  const { call } = await open()
  const made = await call('POST', all, blame)
  expect(made.status).toBe(201)
  const path = `${all}/${made.body.id}`
  const changed = await call('PUT', path, { outward: 'accuses' })
  expect(changed.body).toMatchObject({ ...blame, outward: 'accuses' })
  expect((await call('DELETE', path)).status).toBe(204)
  expect((await call('GET', path)).status).toBe(404)
  expect((await call('GET', `${all}/abc`)).status).toBe(400)
})

test('bad bodies are 400; a taken name has a status of its own', async () => {
  const { site, call } = await open()
  const { inward: _missing, ...incomplete } = blame
  expect((await call('POST', all, incomplete)).status).toBe(400)
  expect((await call('PUT', `${all}/10000`, { name: ' ' })).status).toBe(400)
  expect((await call('POST', all, { ...blame, name: 'relates' })).status).toBe(404)
  site.switches.extra.duplicateLinkTypeStatus = 409
  expect((await call('POST', all, { ...blame, name: 'relates' })).status).toBe(409)
})

test('without permission or with linking off everything is not found', async () => {
  const { twin, site, call } = await open()
  expect((await ordinaryUser(twin).call('POST', all, blame)).status).toBe(404)
  site.switches.extra.issueLinking = false
  expect((await call('GET', all)).status).toBe(404)
  expect((await call('POST', all, blame)).status).toBe(404)
})

test('the answers keep to the specification', async ({ skip }) => {
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  const { call } = await open()
  const { id } = (await call('POST', all, blame)).body
  await call('POST', all, blame)
  await call('GET', all)
  await call('GET', `${all}/${id}`)
  await call('PUT', `${all}/${id}`, blame)
  await call('DELETE', `${all}/${id}`)
  await call('DELETE', `${all}/${id}`)
  expect(await checkConformance(call.exchanges)).toBe('')
})
