import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { issueSecuritySchemeKind } from '#kinds/issue-security-scheme/index'
import { readLevelIds } from '#kinds/issue-security-scheme/read'
import { prioritySchemeKind } from '#kinds/priority-scheme/index'
import { projectKind as kind } from '#kinds/project/index'
import { countHolding } from '#twin/issues/held-fields'
import { addIssues } from '#twin/issues/state'
import { addProject } from '#twin/projects/add'
import { createObject, type OpenSite, openSite, readOne, writerOf } from './open-site.ts'

const associate = 'PUT /rest/api/3/issuesecurityschemes/project'

/** A scheme of empty levels, with their ids by name. */
const makeScheme = async (site: OpenSite, name: string, levels: readonly string[]) => {
  const id = await createObject(site, issueSecuritySchemeKind, {
    name,
    description: '',
    levels: levels.map((level) => ({ name: level, description: '', members: [] })),
    defaultLevel: '',
  })
  const ids = (await readLevelIds(site.context.api, [id])).get(id)
  return { scheme: reference('issueSecurityScheme', id), level: (of: string) => ids?.get(of) ?? '' }
}

const makeProject = (site: OpenSite) =>
  addProject(site.twin.site, {
    key: 'HUSH',
    name: 'Hush',
    leadAccountId: site.context.accountId,
  })

/** Gives a project a scheme; gives the writes it took. */
const giveScheme = async (site: OpenSite, id: string, issueSecurityScheme: JsonObject) => {
  const current = await readOne(site, kind, id)
  const before = site.writes.length
  const data = { ...current.data, issueSecurityScheme }
  await writerOf(kind).converge(site.context, current, data)
  expect((await readOne(site, kind, id)).data).toEqual(data)
  return site.writes.slice(before)
}

/** Two issues with the level, and as many without. */
const addIssuesOfLevel = async (site: OpenSite, projectId: string, securityLevelId: string) => {
  const issues = { projectId, issueTypeId: '10001', statusId: '1', count: 2 }
  addIssues(site.twin.site, { ...issues, fields: { securityLevelId } })
  addIssues(site.twin.site, issues)
}

test('a project is made with its issue security scheme', async () => {
  await using site = await openSite()
  const { scheme } = await makeScheme(site, 'Confidential', ['Staff'])
  const { data } = await readOne(site, kind, makeProject(site).id)
  expect(data.issueSecurityScheme).toBeNull()
  const wanted = { ...data, key: 'NEW', name: 'New', issueSecurityScheme: scheme }
  const id = await createObject(site, kind, wanted)
  const all = await site.read(kind, prioritySchemeKind)
  const schemes = all.map((project) => [project.id, project.data.issueSecurityScheme])
  expect(schemes).toContainEqual([id, scheme])
})

test('a first scheme comes with the details, another takes the levels of issues along', async () => {
  await using site = await openSite()
  const one = await makeScheme(site, 'One', ['Staff', 'Board'])
  const two = await makeScheme(site, 'Two', ['Board', 'Staff', 'Crew'])
  const { id } = makeProject(site)
  expect(await giveScheme(site, id, one.scheme)).toEqual([`PUT /rest/api/3/project/${id}`])
  await addIssuesOfLevel(site, id, one.level('Staff'))
  expect(await giveScheme(site, id, two.scheme)).toEqual([associate])
  const inLevel = (level: string) => countHolding(site.twin.site, 'securityLevelId', level)
  expect([inLevel(one.level('Staff')), inLevel(two.level('Staff'))]).toEqual([0, 2])
})

test('issues do not lose a level that the new scheme lacks', async () => {
  await using site = await openSite()
  const one = await makeScheme(site, 'One', ['Staff', 'Board'])
  const two = await makeScheme(site, 'Two', ['Board'])
  const { id } = makeProject(site)
  await giveScheme(site, id, one.scheme)
  await giveScheme(site, id, two.scheme)
  await giveScheme(site, id, one.scheme)
  await addIssuesOfLevel(site, id, one.level('Staff'))
  await expect(giveScheme(site, id, two.scheme)).rejects.toMatchObject({
    failure: { code: 'jira.rejected', details: [expect.stringContaining('Staff')] },
  })
  expect((await readOne(site, kind, id)).data.issueSecurityScheme).toEqual(one.scheme)
})

test('the scheme of a project is seen with a token that lists scopes as well', async () => {
  await using site = await openSite({}, 'scoped')
  const { scheme } = await makeScheme(site, 'One', ['Staff'])
  const { id } = makeProject(site)
  await giveScheme(site, id, scheme)
  site.twin.site.switches.gatewayRefusesScopeless = true
  expect((await readOne(site, kind, id)).data.issueSecurityScheme).toEqual(scheme)
  const [project] = await site.read(kind, prioritySchemeKind)
  expect(project?.data.issueSecurityScheme).toEqual(scheme)
})
