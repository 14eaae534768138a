import { expect, test } from 'vitest'
import { checkConformance, conformanceMissing } from './client.ts'
import { open, ordinaryUser } from './opened-twin.ts'
import { plantProject } from './plant-project.ts'

test('a project keeps any JSON under a key, and shows it where it is asked for', async ({
  skip,
}) => {
  const { site, call } = await open()
  const { id } = plantProject(site, { key: 'BOAT' })
  const path = '/project/BOAT/properties'
  const value = { rate: 5, deep: [{ a: null }] }
  expect((await call('PUT', `${path}/build.settings`, value)).status).toBe(201)
  expect((await call('PUT', `${path}/build.settings`, value)).status).toBe(200)
  expect((await call('PUT', `${path}/word`, 'plain')).status).toBe(201)
  expect((await call('GET', `/project/${id}/properties`)).body.keys).toMatchObject([
    { key: 'build.settings' },
    { key: 'word' },
  ])
  expect((await call('GET', `${path}/build.settings`)).body).toEqual({
    key: 'build.settings',
    value,
  })
  const asked = await call('GET', '/project/search?properties=word&properties=none')
  expect(asked.body.values[0].properties).toEqual({ word: 'plain' })
  expect((await call('DELETE', `${path}/word`)).status).toBe(204)
  expect((await call('DELETE', `${path}/word`)).status).toBe(404)
  expect((await call('GET', `${path}/word`)).status).toBe(404)
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(call.exchanges)).toBe('')
})

test('a key is at most 255 characters, a value at most 32,768, and there must be one', async () => {
  const { site, call } = await open()
  plantProject(site, { key: 'BOAT' })
  const path = '/project/BOAT/properties'
  expect((await call('PUT', `${path}/${'k'.repeat(256)}`, 1)).status).toBe(400)
  expect((await call('PUT', `${path}/${'k'.repeat(255)}`, 1)).status).toBe(201)
  expect((await call('PUT', `${path}/long`, 'v'.repeat(32_767))).status).toBe(400)
  expect((await call('PUT', `${path}/long`, 'v'.repeat(32_766))).status).toBe(201)
  expect((await call('PUT', `${path}/none`)).status).toBe(400)
  expect((await call('PUT', '/project/NONE/properties/k', 1)).status).toBe(404)
})

test('who may not administer reads only', async () => {
  const { twin, site, call } = await open()
  plantProject(site, { key: 'BOAT' })
  await call('PUT', '/project/BOAT/properties/k', 1)
  const { call: ask } = ordinaryUser(twin)
  expect((await ask('GET', '/project/BOAT/properties/k')).body.value).toBe(1)
  expect((await ask('PUT', '/project/BOAT/properties/k', 2)).status).toBe(403)
  expect((await ask('DELETE', '/project/BOAT/properties/k')).status).toBe(403)
})

test('issue types have properties too, which go with them', async ({ skip }) => {
  const { site, call } = await open()
  const { id } = (await call('POST', '/issuetype', { name: 'Risk' })).body
  const path = `/issuetype/${id}/properties`
  expect((await call('PUT', `${path}/k`, { a: 1 })).status).toBe(201)
  expect((await call('PUT', `${path}/k`, { a: 2 })).status).toBe(200)
  expect((await call('GET', `${path}/k`)).body).toEqual({ key: 'k', value: { a: 2 } })
  expect((await call('GET', path)).body.keys).toHaveLength(1)
  expect((await call('GET', '/issuetype/x/properties')).status).toBe(400)
  expect((await call('GET', '/issuetype/4711/properties')).status).toBe(404)
  await call('DELETE', `/issuetype/${id}`)
  expect(site.state.slices.entityProperties).toMatchObject({ issuetype: {} })
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(call.exchanges)).toBe('')
})
