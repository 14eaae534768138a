import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { issueTypeKind } from '#kinds/issue-type/index'
import { issueTypeSchemeKind as kind } from '#kinds/issue-type-scheme/index'
import {
  awkwardNames,
  converge,
  createObject,
  expectReadAlike,
  type OpenSite,
  openSite,
  readOne,
  writerOf,
} from './open-site.ts'

const makeIssueTypes = async (site: OpenSite, count: number) => {
  const ids: string[] = []
  for (let at = 0; at < count; at += 1) {
    const data = { name: `Type ${at}`, description: '', hierarchyLevel: 0 }
    ids.push(await createObject(site, issueTypeKind, data))
  }
  return ids.map((id) => reference('issueType', id))
}

test('issue type schemes survive the round trip', async () => {
  await using site = await openSite()
  const [a, b, c] = await makeIssueTypes(site, 3)
  if (!a || !b || !c) throw new Error('no issue types')
  for (const name of awkwardNames(255)) {
    const data = { name, description: '', defaultIssueType: null, issueTypes: [a] }
    await createObject(site, kind, data)
  }
  const data = { name: 'Ops', description: 'x', defaultIssueType: c, issueTypes: [c, a, b] }
  const id = await createObject(site, kind, data)
  await converge(site, kind, id, { ...data, name: 'Operations', description: '' })
  const objects = await expectReadAlike(site, kind)
  expect(objects.find((object) => object.id === id)).toEqual({
    kind: 'issueTypeScheme',
    id,
    name: 'Operations',
    naturalKey: 'name:operations',
    protection: 'none',
    data: { ...data, name: 'Operations', description: '' },
    facts: {},
  })
  expect(await writerOf(kind).readOne(site.context, '987654321')).toBeUndefined()
})

test('an issue type scheme converges from any state in between', async () => {
  await using site = await openSite()
  const types = await makeIssueTypes(site, 4)
  const [a, b, c, d] = types
  if (!a || !b || !c || !d) throw new Error('no issue types')
  const wanted: JsonObject = {
    name: 'Ops',
    description: 'x',
    defaultIssueType: d,
    issueTypes: [d, b, a, c],
  }
  const writer = writerOf(kind)
  for (const [at, present] of [[a], [a, b], [c, d, b], types, [d, b, a, c]].entries()) {
    const name = `Ops ${at}`
    const shell = { ...wanted, name, defaultIssueType: null, issueTypes: present }
    const id = await writer.create(site.context, shell)
    await converge(site, kind, id, { ...wanted, name })
    expect(await converge(site, kind, id, { ...wanted, name })).toEqual([])
  }
})

test('adding, making default and ordering take one call each', async () => {
  await using site = await openSite()
  const [a, b, c] = await makeIssueTypes(site, 3)
  if (!a || !b || !c) throw new Error('no issue types')
  const data = { name: 'Ops', description: '', defaultIssueType: a, issueTypes: [a] }
  const id = await createObject(site, kind, data)
  const path = `PUT /rest/api/3/issuetypescheme/${id}`
  const wanted = { ...data, defaultIssueType: c, issueTypes: [c, b, a] }
  expect(await converge(site, kind, id, wanted)).toEqual([
    `${path}/issuetype`,
    path,
    `${path}/issuetype/move`,
  ])
})

test('the default issue type scheme is known as such', async () => {
  await using site = await openSite()
  const defaults = (await site.read(kind)).filter((object) => object.naturalKey === 'default')
  expect(defaults).toMatchObject([{ protection: 'default' }])
  const [a] = await makeIssueTypes(site, 1)
  const after = await readOne(site, kind, defaults[0]?.id ?? '')
  expect(after.data.issueTypes).toContainEqual(a)
})
