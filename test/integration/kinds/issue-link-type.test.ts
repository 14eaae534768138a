import { expect, test } from 'vitest'
import { issueLinkTypeKind as kind } from '#kinds/issue-link-type/index'
import {
  awkwardNames,
  converge,
  createObject,
  expectReadAlike,
  openSite,
  writerOf,
} from './open-site.ts'

test('issue link types survive the round trip', async () => {
  await using site = await openSite()
  for (const name of awkwardNames(100)) {
    await createObject(site, kind, { name, inward: 'is meant by', outward: `means ${name}` })
  }
  const data = { name: 'Tows', inward: 'is towed by', outward: 'tows' }
  const id = await createObject(site, kind, data)
  const writes = await converge(site, kind, id, { ...data, name: 'Pulls', outward: 'pulls' })
  expect(writes).toEqual([`PUT /rest/api/3/issueLinkType/${id}`])
  const objects = await expectReadAlike(site, kind)
  expect(objects.find((object) => object.id === id)).toEqual({
    kind: 'issueLinkType',
    id,
    name: 'Pulls',
    naturalKey: 'name:pulls',
    protection: 'none',
    data: { name: 'Pulls', inward: 'is towed by', outward: 'pulls' },
    facts: {},
  })
  expect(objects.map(({ name }) => name)).toContain('Blocks')
  expect(await writerOf(kind).readOne(site.context, '987654321')).toBeUndefined()
})

test.each([404, 400, 409])('a name that is taken is a refusal, told with %i', async (status) => {
  await using site = await openSite({ switches: { extra: { duplicateLinkTypeStatus: status } } })
  const data = { name: 'blocks', inward: 'a', outward: 'b' }
  await expect(writerOf(kind).create(site.context, data)).rejects.toMatchObject({
    failure: { code: 'jira.rejected', status, details: [expect.stringContaining('blocks')] },
  })
})

test('while linking is switched off the link types are a gap, not an absence', async () => {
  await using site = await openSite({ switches: { extra: { issueLinking: false } } })
  expect(await site.read(kind)).toEqual([])
  expect(site.gaps).toMatchObject([
    { kind: 'issueLinkType', code: 'jira.not-found', reason: expect.stringContaining('disabled') },
  ])
})
