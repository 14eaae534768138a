import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { issueTypeKind } from '#kinds/issue-type/index'
import { statusKind } from '#kinds/status/index'
import { workflowKind } from '#kinds/workflow/index'
import { workflowSchemeKind as kind } from '#kinds/workflow-scheme/index'
import { addIssues, countIssues } from '#twin/issues/state'
import { addProject } from '#twin/projects/add'
import { accounts } from '#twin/users/state'
import { oneStatusFlow } from './one-status-flow.ts'
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

const update = 'POST /rest/api/3/workflowscheme/update'

interface Parts {
  readonly statuses: readonly ReturnType<typeof reference>[]
  /** One workflow for each status, which is its only one. */
  readonly workflows: readonly ReturnType<typeof reference>[]
  readonly issueTypes: readonly ReturnType<typeof reference>[]
}

const makeParts = async (site: OpenSite): Promise<Parts> => {
  const statuses = []
  const workflows = []
  for (const name of ['One', 'Two']) {
    const data = { name, description: '', statusCategory: 'TODO' }
    const status = reference('status', await createObject(site, statusKind, data))
    statuses.push(status)
    const flow = oneStatusFlow(`Flow ${name}`, status)
    workflows.push(reference('workflow', await createObject(site, workflowKind, flow)))
  }
  const issueTypes = (await site.read(issueTypeKind)).map(({ id }) => reference('issueType', id))
  return { statuses, workflows, issueTypes }
}

const scheme = (
  name: string,
  defaultWorkflow: JsonObject | undefined,
  ...mappings: readonly (readonly [JsonObject | undefined, JsonObject | undefined])[]
): JsonObject => ({
  name,
  description: 'd',
  defaultWorkflow: defaultWorkflow ?? null,
  mappings: mappings.map(([issueType, workflow]) => ({
    issueType: issueType ?? null,
    workflow: workflow ?? null,
  })),
})

test('workflow schemes survive the round trip', async () => {
  await using site = await openSite()
  const { workflows, issueTypes } = await makeParts(site)
  const [one, two] = workflows
  for (const name of awkwardNames(255)) await createObject(site, kind, scheme(name, one))
  const data = scheme('Ops', two, [issueTypes[1], one], [issueTypes[0], two])
  const id = await createObject(site, kind, data)
  const objects = await expectReadAlike(site, kind, workflowKind, statusKind)
  expect(objects.find((object) => object.id === id)).toMatchObject({
    naturalKey: 'name:ops',
    protection: 'none',
    data: { name: 'Ops', description: 'd', defaultWorkflow: two },
  })
  expect(await writerOf(kind).readOne(site.context, '987654321')).toBeUndefined()
})

test('the Default Workflow Scheme stands for the system workflow', async () => {
  await using site = await openSite()
  const objects = await site.read(kind, workflowKind, statusKind)
  const [system] = (await site.read(workflowKind, statusKind)).filter(
    (workflow) => workflow.protection === 'locked',
  )
  expect(objects.filter((object) => object.naturalKey === 'default')).toMatchObject([
    {
      id: 'default',
      protection: 'default',
      data: { defaultWorkflow: reference('workflow', system?.id ?? ''), mappings: [] },
    },
  ])
})

test('a workflow scheme converges in one write from any half of it', async () => {
  await using site = await openSite()
  const { workflows, issueTypes } = await makeParts(site)
  const [one, two] = workflows
  const [a, b, c] = issueTypes
  const wanted = (name: string) => scheme(name, one, [a, two], [b, two], [c, one])
  const halves = [
    (name: string) => scheme(name, undefined),
    (name: string) => scheme(name, two, [a, one]),
    (name: string) => scheme(name, one, [c, one], [b, two]),
  ]
  for (const [at, half] of halves.entries()) {
    const name = `Half ${at}`
    const id = await writerOf(kind).create(site.context, half(name))
    expect(await converge(site, kind, id, wanted(name))).toEqual([update])
    expect(await converge(site, kind, id, wanted(name))).toEqual([])
  }
})

test('the order of mappings means nothing', async () => {
  await using site = await openSite()
  const { workflows, issueTypes } = await makeParts(site)
  const [one, two] = workflows
  const [a, b] = issueTypes
  const id = await createObject(site, kind, scheme('S', one, [a, two], [b, one]))
  expect(await converge(site, kind, id, scheme('S', one, [b, one], [a, two]))).toEqual([])
})

/** A project with three issues in the first status, on a scheme whose default is the first flow. */
const makeBusyProject = async (site: OpenSite, parts: Parts) => {
  const [one] = parts.workflows
  const id = await createObject(site, kind, scheme('Busy', one))
  const [issueType] = parts.issueTypes
  const [status] = parts.statuses
  const account = Object.values(accounts.of(site.twin.site))[0]
  const project = addProject(site.twin.site, {
    key: 'BUSY',
    name: 'Busy',
    leadAccountId: account?.accountId ?? '',
    projectTypeKey: 'software',
    details: { workflowScheme: Number(id) },
  })
  addIssues(site.twin.site, {
    projectId: project.id,
    issueTypeId: issueType?.id ?? '',
    statusId: status?.id ?? '',
    count: 3,
  })
  return { id, project }
}

test('live issues are moved by the status mappings of the step, never without', async () => {
  await using site = await openSite()
  const parts = await makeParts(site)
  const { id, project } = await makeBusyProject(site, parts)
  const wanted = scheme('Busy', parts.workflows[1])
  const current = await readOne(site, kind, id)
  await expect(writerOf(kind).converge(site.context, current, wanted)).rejects.toMatchObject({
    failure: { code: 'jira.rejected' },
  })
  const statusMappings = [
    {
      issueTypeId: parts.issueTypes[0]?.id ?? '',
      from: parts.statuses[0]?.id ?? '',
      to: parts.statuses[1]?.id ?? '',
    },
  ]
  const context = { ...site.context, step: { ...site.context.step, statusMappings } }
  await writerOf(kind).converge(context, current, wanted)
  expect((await readOne(site, kind, id)).data.defaultWorkflow).toEqual(parts.workflows[1])
  const statusId = parts.statuses[1]?.id ?? ''
  expect(countIssues(site.twin.site, { projectId: project.id, statusId })).toBe(3)
})

test('a scheme that somebody changed meanwhile is not overwritten', async () => {
  await using site = await openSite()
  const { workflows } = await makeParts(site)
  const id = await createObject(site, kind, scheme('S', workflows[0]))
  const seen = await readOne(site, kind, id)
  await converge(site, kind, id, scheme('S', workflows[1]))
  const write = writerOf(kind).converge(site.context, seen, scheme('T', workflows[0]))
  await expect(write).rejects.toMatchObject({ failure: { code: 'plan.stale' } })
})

test('reading takes one request for each page of schemes', async () => {
  await using site = await openSite()
  await site.read(workflowKind, statusKind)
  const start = site.requests()
  await site.read(workflowKind, statusKind)
  const forOthers = site.requests() - start
  await site.read(kind, workflowKind, statusKind)
  expect(site.requests() - start).toBe(2 * forOthers + 1)
})
