import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { issueTypeKind } from '#kinds/issue-type/index'
import { issueTypeScreenSchemeKind as kind } from '#kinds/issue-type-screen-scheme/index'
import { screenSchemeKind } from '#kinds/screen-scheme/index'
import {
  awkwardNames,
  converge,
  createObject,
  expectReadAlike,
  type OpenSite,
  openSite,
} from './open-site.ts'

const row = (issueType: string, screenScheme: string) => ({
  issueType: issueType === 'default' ? 'default' : reference('issueType', issueType),
  screenScheme: reference('screenScheme', screenScheme),
})

const scheme = (name: string, ...mappings: readonly JsonObject[]): JsonObject => ({
  name,
  description: '',
  mappings,
})

const addScreenScheme = (site: OpenSite): Promise<string> =>
  createObject(site, screenSchemeKind, {
    name: 'Second',
    description: '',
    screens: { default: reference('screen', '1'), create: null, edit: null, view: null },
  })

const someIssueTypes = async (site: OpenSite): Promise<readonly [string, string]> => {
  const [one, two] = await site.read(issueTypeKind)
  if (!one || !two) throw new Error('a new site has issue types')
  return [one.id, two.id]
}

test('issue type screen schemes survive the round trip', async () => {
  await using site = await openSite()
  const second = await addScreenScheme(site)
  const [one, two] = await someIssueTypes(site)
  for (const name of awkwardNames(255)) {
    await createObject(site, kind, scheme(name, row('default', '1'), row(one, second)))
  }
  const data = scheme('All', row('default', second), row(one, '1'), row(two, second))
  await createObject(site, kind, data)
  const objects = await expectReadAlike(site, kind)
  expect(objects.filter((object) => object.protection === 'default')).toMatchObject([
    { id: '1', naturalKey: 'default' },
  ])
  expect(site.gaps).toEqual([])
})

test('rows are changed by taking them out and in again, the default row by itself', async () => {
  await using site = await openSite()
  const second = await addScreenScheme(site)
  const [one, two] = await someIssueTypes(site)
  const id = await createObject(site, kind, scheme('S', row('default', '1'), row(one, '1')))
  const path = `/rest/api/3/issuetypescreenscheme/${id}`
  const wanted = scheme('S', row('default', second), row(one, second), row(two, '1'))
  expect(await converge(site, kind, id, wanted)).toEqual([
    `PUT ${path}/mapping/default`,
    `POST ${path}/mapping/remove`,
    `PUT ${path}/mapping`,
  ])
  expect(await converge(site, kind, id, wanted)).toEqual([])
  expect(await converge(site, kind, id, { ...wanted, name: 'T', description: 'Why' })).toEqual([
    `PUT ${path}`,
  ])
})

test('a crash between taking a row out and putting it in leaves a state that is finished', async () => {
  await using site = await openSite()
  const second = await addScreenScheme(site)
  const [one] = await someIssueTypes(site)
  const id = await createObject(site, kind, scheme('S', row('default', '1'), row(one, '1')))
  const path = `/rest/api/3/issuetypescreenscheme/${id}/mapping`
  site.twin.site.faults.rules.push({
    fault: { kind: 'status', status: 400 },
    method: 'PUT',
    path,
    times: 1,
  })
  const wanted = scheme('S', row('default', '1'), row(one, second))
  await expect(converge(site, kind, id, wanted)).rejects.toThrow('jira.rejected')
  expect(await converge(site, kind, id, wanted)).toEqual([`PUT ${path}`])
})

test('all schemes are read with one request for them and one for their rows', async () => {
  await using site = await openSite()
  await createObject(site, kind, scheme('S', row('default', '1')))
  const before = site.requests()
  await site.read(kind)
  expect(site.requests() - before).toBe(2)
})
