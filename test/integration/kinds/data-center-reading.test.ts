import { afterAll, beforeAll, expect, it } from 'vitest'
import { reference } from '#contract/model/reference'
import { memberChanges } from '#domain/planning/member-changes'
import { isUnseen } from '#domain/unseen'
import { kindNamed } from '#kinds/registry'
import { createDataCenterSite } from '#twin/data-center/create-site'
import { plantProject } from '../twin/plant-project.ts'
import { onServer, openServer } from './open-server.ts'
import {
  converge,
  expectReadAlike,
  type OpenSite,
  openSite,
  readOne,
  writerOf,
} from './open-site.ts'

const site = createDataCenterSite({ name: 'works' })
let cloud: OpenSite
let server: OpenSite

beforeAll(async () => {
  cloud = await openSite({ name: 'works' })
  server = await openServer(site)
  plantProject(cloud.twin.site, { key: 'BOAT' })
  plantProject(site, { key: 'BOAT' })
})
afterAll(async () => {
  await cloud[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

/** Reads as a server of some version does, and what it finds missing. */
const atVersion = async (version: string, kind: string) => {
  const now = site.state.dataCenter.version
  site.state.dataCenter.version = version
  const known = server.gaps.length
  try {
    const sent = server.requests()
    const objects = await server.read(onServer(kind))
    const gaps = server.gaps.slice(known)
    return { objects, gaps, requests: server.requests() - sent }
  } finally {
    site.state.dataCenter.version = now
  }
}

it.each([
  'issueType',
  'issueTypeScheme',
  'status',
  'resolution',
  'priority',
  'priorityScheme',
  'issueLinkType',
  'projectRole',
  'siteSetting',
])('%s is read in the form that Cloud has', async (kind) => {
  const here = new Map((await cloud.read(kindNamed(kind))).map((one) => [one.naturalKey, one]))
  const there = await server.read(onServer(kind))
  expect(there.length).toBeGreaterThan(0)
  const { collections } = onServer(kind).model
  for (const { naturalKey, data, protection } of there) {
    const like = here.get(naturalKey)
    // Epic has a level of its own on Cloud, where nobody can make one.
    if (like?.protection === 'locked') continue
    expect([naturalKey, memberChanges(like?.data ?? {}, data, collections)]).toEqual([
      naturalKey,
      [],
    ])
    expect(like?.protection).toBe(protection)
  }
})

it('a workflow is known by its name, locked, and the rest of it is not shown', async () => {
  const workflows = await server.read(onServer('workflow'))
  expect(workflows.map(({ name }) => name)).toContain('jira')
  for (const { id, name, protection, data } of workflows) {
    expect([id, protection]).toEqual([name, 'locked'])
    expect(isUnseen(data.statuses) && isUnseen(data.transitions)).toBe(true)
  }
})

it('a workflow scheme is made whole, found by the project that uses it, and not changed in force', async () => {
  const kind = onServer('workflowScheme')
  const writer = writerOf(kind)
  const [story] = await server.read(onServer('issueType'))
  const data = {
    name: 'Afloat',
    description: 'Boats',
    defaultWorkflow: reference('workflow', 'jira'),
    mappings: [
      {
        issueType: reference('issueType', story?.id ?? ''),
        workflow: reference('workflow', 'jira'),
      },
    ],
  }
  const id = await writer.create(server.context, data)
  expect((await readOne(server, kind, id)).data).toEqual({ ...data, draft: null })
  expect((await server.read(kind)).map(({ naturalKey }) => naturalKey)).toEqual(['default'])
  plantProject(site, { key: 'AFLOAT' }).schemes.workflowSchemeId = id
  expect((await expectReadAlike(server, kind)).map((scheme) => scheme.id)).toEqual(['default', id])
  expect(await writer.find(server.context, data)).toEqual([id])
  expect(await converge(server, kind, id, data)).toEqual([])
  const changed = { ...data, description: 'Ships' }
  const refused = converge(server, kind, id, changed)
  await expect(refused).rejects.toMatchObject({ failure: { code: 'jira.rejected' } })
  expect(server.gaps.map(({ what }) => what)).toContain('workflow schemes that no project uses')
})

it('an old server tells no workflow schemes, which is a gap, and finds people by a search', async () => {
  const { objects, gaps, requests } = await atVersion('8.14.1', 'workflowScheme')
  expect(objects.map(({ naturalKey }) => naturalKey)).toEqual(['default'])
  expect(gaps).toContainEqual(
    expect.objectContaining({ kind: 'workflowScheme', what: 'workflow schemes of projects' }),
  )
  // Workflows, projects, and the first of two projects, for all.
  expect(requests).toBe(3)
  const people = await server.read(onServer('user'))
  expect((await atVersion('8.14.1', 'user')).objects).toEqual(people)
  expect(people.map(({ id, facts }) => [id, facts.userName])).toContainEqual([
    expect.stringMatching(/^JIRAUSER\d+$/),
    'admin',
  ])
})
