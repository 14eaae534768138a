import { expect, test } from 'vitest'
import { addCustomField } from '#twin/fields/create'
import { addIssues } from '#twin/issues/state'
import { checkConformance, conformanceMissing } from './client.ts'
import { kanbanTemplate } from './open-site.ts'
import { open } from './opened-twin.ts'
import { plantProject, teamTemplate } from './plant-project.ts'
import { declare, simpleWorkflow } from './workflow-payload.ts'

interface Scoped {
  readonly id: string
  readonly name: string
  readonly statusCategory: string
  readonly scope?: { readonly type: string; readonly project?: { readonly id: string } }
}

async function openTeam() {
  const opened = await open()
  const { id } = plantProject(opened.site, { key: 'TEAM', templateKey: teamTemplate })
  const own = (list: Scoped[]) => list.filter(({ scope }) => scope?.project?.id === id)
  return { ...opened, id, own }
}

test('what it has of its own stands in the lists of the site, with its scope', async ({ skip }) => {
  const { site, call, id, own } = await openTeam()
  addCustomField(site, {
    name: 'Mood',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield',
    scopeProjectId: id,
  })
  const names = (list: Scoped[]) => own(list).map(({ name }) => name)
  expect(names((await call('GET', '/issuetype')).body)).toEqual(['Epic', 'Task', 'Subtask'])
  expect(names((await call('GET', '/statuses/search')).body.values).toSorted()).toEqual([
    'Done',
    'In Progress',
    'To Do',
  ])
  expect(names((await call('GET', '/field')).body)).toEqual(['Mood'])
  const workflows = (await call('GET', '/workflows/search')).body.values
  expect(names(workflows)).toEqual([`Software workflow for project ${id}`])
  expect((await call('GET', '/workflows/search?scope=GLOBAL')).body.total).toBe(
    workflows.length - 1,
  )
  const types = (await call('GET', `/issuetype/project?projectId=${id}`)).body
  expect(types).toHaveLength(3)
  const boards = (await call('GET', '/rest/agile/1.0/board?projectKeyOrId=TEAM')).body.values
  expect(boards).toMatchObject([{ name: 'TEAM board', type: 'simple' }])
  const { columns } = (await call('GET', `/rest/agile/1.0/board/${boards[0].id}/configuration`))
    .body.columnConfig
  expect(columns.map(({ name }: { name: string }) => name)).toEqual([
    'To Do',
    'In Progress',
    'Done',
  ])
  const pair = { projectId: id, issueTypeId: types[0].id }
  const read = (await call('POST', '/workflows', { projectAndIssueTypes: [pair] })).body
  expect(read.workflows).toMatchObject([{ scope: { type: 'PROJECT', project: { id } } }])
  expect(names(read.statuses)).toHaveLength(3)
  const [{ statuses }] = (await call('GET', '/project/TEAM/statuses')).body
  expect(statuses).toHaveLength(3)
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(call.exchanges)).toBe('')
})

test('schemes are for company-managed projects', async () => {
  const { call, id } = await openTeam()
  for (const [path, body] of [
    ['/workflowscheme/project', { projectId: id }],
    ['/issuetypescheme/project', { projectId: id, issueTypeSchemeId: '10000' }],
    ['/issuetypescreenscheme/project', { projectId: id, issueTypeScreenSchemeId: '1' }],
    ['/project/TEAM/permissionscheme', { id: 0 }],
  ] as const) {
    const { status, body: answer } = await call('PUT', path, body)
    expect([path, status, answer.errorMessages[0]]).toEqual([
      path,
      400,
      expect.stringContaining('Only classic projects can have'),
    ])
  }
  expect((await call('GET', '/project/TEAM/notificationscheme')).status).toBe(404)
  for (const path of ['/issuetypescheme/project', '/workflowscheme/project']) {
    const { status, body } = await call('GET', `${path}?projectId=${id}`)
    expect([path, status, body.values]).toEqual([path, 200, []])
  }
})

test('its workflow is changed through the bulk API, with statuses of its own', async ({ skip }) => {
  const { site, call, id, own } = await openTeam()
  const all: Scoped[] = (await call('GET', '/statuses/search')).body.values
  const mine = own(all)
  const workflow = own((await call('GET', '/workflows/search?scope=PROJECT')).body.values)[0]
  const { version } = workflow as unknown as { version: object }
  const fresh = {
    name: 'Blocked',
    statusCategory: 'IN_PROGRESS',
    statusReference: '5f0d9f5e-3c0e-4b5a-8a55-0d6c5b0c7a11',
  }
  const update = (statuses: { name: string; statusReference: string }[]) => {
    const { statuses: layouts, transitions } = simpleWorkflow('', statuses)
    return {
      statuses,
      workflows: [{ id: workflow?.id, version, statuses: layouts, transitions }],
    }
  }
  const global = declare(all.filter(({ name, scope }) => name === 'Done' && !scope?.project))
  const foreign = await call('POST', '/workflows/update/validation', { payload: update(global) })
  expect(foreign.body.errors.map(({ code }: { code: string }) => code)).toContain(
    'STATUS_NOT_FOUND',
  )
  const answer = await call('POST', '/workflows/update', update([...declare(mine), fresh]))
  expect(answer.status).toBe(200)
  const after = own((await call('GET', '/statuses/search')).body.values)
  expect(after.map(({ name }) => name)).toContain('Blocked')
  const [type] = (await call('GET', `/issuetype/project?projectId=${id}`)).body
  const blocked = after.find(({ name }) => name === 'Blocked')
  addIssues(site, {
    projectId: id,
    issueTypeId: type.id,
    statusId: blocked?.id ?? '',
    count: 1,
  })
  const [again] = own((await call('GET', '/workflows/search?scope=PROJECT')).body.values)
  const shrunk = update(declare(mine))
  Object.assign(shrunk.workflows[0] ?? {}, again, {
    statuses: shrunk.workflows[0]?.statuses,
    transitions: shrunk.workflows[0]?.transitions,
  })
  const checked = await call('POST', '/workflows/update/validation', { payload: shrunk })
  expect(checked.body.errors).toMatchObject([{ code: 'MISSING_STATUS_MAPPING' }])
  expect((await call('DELETE', `/workflow/${workflow?.id}`)).status).toBe(400)
  const capable = await call('GET', `/workflows/capabilities?workflowId=${workflow?.id}`)
  expect(capable.body).toMatchObject({ editorScope: 'PROJECT', projectTypes: ['software'] })
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(call.exchanges)).toBe('')
})

test('only a team-managed project has workflows of its own, and they go with it', async () => {
  const { site, call, id } = await openTeam()
  const classic = plantProject(site, { key: 'BOAT', templateKey: kanbanTemplate })
  const statuses = declare([{ id: '', name: 'Ready', statusCategory: 'TODO' }]).map(
    ({ id: _none, ...rest }) => rest,
  )
  const create = (projectId: string) =>
    call('POST', '/workflows/create', {
      scope: { type: 'PROJECT', project: { id: projectId } },
      statuses,
      workflows: [simpleWorkflow('Own', statuses)],
    })
  expect((await create(classic.id)).status).toBe(400)
  expect((await create(id)).body.workflows).toMatchObject([{ scope: { project: { id } } }])
  expect((await call('GET', '/workflows/search?scope=PROJECT')).body.total).toBe(2)
  await call('DELETE', '/project/TEAM?enableUndo=false')
  expect((await call('GET', '/workflows/search?scope=PROJECT')).body.total).toBe(0)
  expect((await call('GET', '/rest/agile/1.0/board?type=simple')).body.values).toHaveLength(0)
})
