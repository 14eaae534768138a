import { expect, test } from 'vitest'
import { attempt } from '#contract/model/failure'
import { type PlacedReference, referencesIn } from '#domain/reference-walk'
import { componentKind } from '#kinds/component/index'
import type { Kind } from '#kinds/kind'
import { prioritySchemeKind } from '#kinds/priority-scheme/index'
import { projectKind as kind } from '#kinds/project/index'
import { readSite } from '#kinds/read-site'
import { kindModels } from '#kinds/registry'
import { versionKind } from '#kinds/version/index'
import { addIssues } from '#twin/issues/state'
import { addProject } from '#twin/projects/add'
import { projectSlice } from '#twin/projects/state'
import { administrator } from '../../seen-by.ts'
import { type OpenSite, openSite, readOne, writerOf } from './open-site.ts'

const classic = 'com.pyxis.greenhopper.jira:gh-simplified-kanban-classic'
const agility = 'com.pyxis.greenhopper.jira:gh-simplified-agility-kanban'

const kindOf = ({ reference }: PlacedReference) => reference.$ref

const add = (site: OpenSite, key: string, more: object = {}) =>
  addProject(site.twin.site, {
    key,
    name: `Project ${key}`,
    leadAccountId: site.context.accountId,
    ...more,
  })

/** Reads as a snapshot does. */
const readProjects = async (
  site: OpenSite,
  kinds: readonly Kind[] = [kind, prioritySchemeKind],
) => {
  const { api } = site.context
  const { objects, gaps } = await readSite(kinds, {
    ...site.context,
    account: administrator,
    apiFor: () => api,
  })
  expect(gaps).toEqual([])
  return objects.filter((object) => object.kind === 'project')
}

const addOneOfEach = (site: OpenSite): void => {
  add(site, 'PLAIN')
  add(site, 'KANBAN', { templateKey: classic })
  add(site, 'TEAM', { templateKey: agility })
  add(site, 'DESK', { projectTypeKey: 'service_desk' })
  Object.assign(add(site, 'OLD'), { status: 'archived', statusChangedAt: 0 })
}

test('every project is read alone as among all, refused ones too', async () => {
  await using site = await openSite()
  addOneOfEach(site)
  const objects = await readProjects(site)
  expect(await Promise.all(objects.map(({ id }) => readOne(site, kind, id)))).toEqual(objects)
  expect(objects).toHaveLength(5)
  const refused = objects.filter((object) => kind.model.refuse?.(object) !== undefined)
  expect(refused.map((object) => object.naturalKey)).toEqual(['key:OLD', 'key:TEAM'])
})

test('what an archived project may use unseen is of the kinds that the others use', async () => {
  await using site = await openSite()
  addOneOfEach(site)
  const objects = await readProjects(site)
  const { usesUntold } = kind.model
  const untold = objects.filter((object) => usesUntold?.by(object))
  expect(untold.map(({ naturalKey }) => naturalKey)).toEqual(['key:OLD'])
  const told = new Set(untold.flatMap(({ data }) => referencesIn(data).map(kindOf)))
  const used = new Set(objects.flatMap(({ data }) => referencesIn(data).map(kindOf)))
  const mayGo = (one: string): boolean => {
    const model = kindModels.get(one)
    return model?.abilities.delete.can !== 'no' && model?.deletedOnlyIfMade !== true
  }
  const hidden = [...used].filter((one) => !told.has(one) && mayGo(one))
  expect(hidden).toContain('workflowScheme')
  expect(usesUntold?.kinds).toEqual(expect.arrayContaining(hidden))
})

test('a project from a template uses its own schemes, another the default ones', async () => {
  await using site = await openSite()
  addOneOfEach(site)
  const objects = await readProjects(site)
  const of = (key: string) => objects.find((object) => object.naturalKey === `key:${key}`)?.data
  expect(of('PLAIN')?.workflowScheme).toEqual({ $ref: 'workflowScheme', id: 'default' })
  expect(of('KANBAN')?.workflowScheme).not.toEqual(of('PLAIN')?.workflowScheme)
  expect(of('TEAM')).toMatchObject({ workflowScheme: null, permissionScheme: null, actors: [] })
})

test('projects cost as many requests as docs/snapshot-cost.md says', async () => {
  await using site = await openSite()
  const count = async () => {
    const before = site.requests()
    await readProjects(site, [kind, prioritySchemeKind, componentKind, versionKind])
    return site.requests() - before
  }
  for (let at = 0; at < 3; at += 1) add(site, `FEW${at}`)
  const few = await count()
  for (let at = 0; at < 20; at += 1) add(site, `MANY${at}`)
  const [project] = await readProjects(site)
  const { email, token } = site.twin.credentials
  const answer = await fetch(`${site.twin.address}/rest/api/3/project/${project?.id}/role`, {
    headers: { Authorization: `Basic ${btoa(`${email}:${token}`)}` },
  })
  const roles = Object.keys((await answer.json()) as object)
  const asked = roles.filter((name) => name !== 'atlassian-addons-project-access').length
  // One for the project itself, its features, its sender and its permission scheme each, one for each role.
  expect((await count()) - few).toBe(20 * (4 + asked))
})

const deletion = async (
  site: OpenSite,
  id: string,
  issueCount: number,
  reversible: 'fully' | 'not',
) => {
  const project = await readOne(site, kind, id)
  const undo = { way: 'none', reversible, stays: [] } as const
  const context = {
    ...site.context,
    step: { ...site.context.step, action: 'delete', undo } as const,
  }
  // The count that a project is listed with may be behind what a search finds.
  await writerOf(kind).remove?.(context, { ...project, facts: { ...project.facts, issueCount } })
}

test.each([
  ['fully', 0, undefined],
  ['not', 0, undefined],
  ['fully', 2, 'live'],
  ['not', 2, 'deleted'],
] as const)(
  'a project listed without issues, undone %s, in which %i are found',
  async (reversible, count, status) => {
    await using site = await openSite()
    const project = add(site, 'GONE')
    if (count > 0) {
      addIssues(site.twin.site, {
        projectId: project.id,
        issueTypeId: '10001',
        statusId: '1',
        count,
      })
    }
    const removed = attempt(() => deletion(site, project.id, 0, reversible))
    expect(await removed).toMatchObject({ ok: status !== 'live' })
    expect(projectSlice.of(site.twin.site)[project.id]?.status).toBe(status)
  },
)
