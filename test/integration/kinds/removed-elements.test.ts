import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { issuesOfStep } from '#domain/checks/issues-with'
import { extrasOf } from '#domain/planning/extras'
import { countIssuesConcerned } from '#engine/count-issues'
import { fieldKind } from '#kinds/field/index'
import { fieldContextKind } from '#kinds/field-context/index'
import { fieldContextModel } from '#kinds/field-context/model'
import { readOptions } from '#kinds/field-context/read'
import { groupKind } from '#kinds/group/index'
import { issueSecuritySchemeKind } from '#kinds/issue-security-scheme/index'
import { readLevelIds } from '#kinds/issue-security-scheme/read'
import { issueTypeKind } from '#kinds/issue-type/index'
import { issueTypeSchemeKind } from '#kinds/issue-type-scheme/index'
import { issueTypeScreenSchemeKind } from '#kinds/issue-type-screen-scheme/index'
import { notificationSchemeKind } from '#kinds/notification-scheme/index'
import { permissionSchemeKind } from '#kinds/permission-scheme/index'
import { prioritySchemeKind } from '#kinds/priority-scheme/index'
import { projectKind } from '#kinds/project/index'
import { projectRoleKind } from '#kinds/project-role/index'
import { screenKind } from '#kinds/screen/index'
import { statusKind } from '#kinds/status/index'
import { workflowKind } from '#kinds/workflow/index'
import { workflowSchemeKind } from '#kinds/workflow-scheme/index'
import { countHolding } from '#twin/issues/held-fields'
import { addIssues, countIssues, removeIssues } from '#twin/issues/state'
import { addProject } from '#twin/projects/add'
import type { SiteOptions } from '#twin/site'
import { oneStatusFlow } from './one-status-flow.ts'
import {
  converge,
  createObject,
  type OpenSite,
  openSite,
  readOne,
  takeOut,
  writerOf,
} from './open-site.ts'

const methods = (writes: readonly string[]) => writes.map((write) => write.split(' ')[0])

const typesOf = async (site: OpenSite) => {
  const [one, two, three] = await site.read(issueTypeKind)
  if (!one || !two || !three) throw new Error('a new site has issue types')
  const of = ({ id }: { readonly id: string }) => reference('issueType', id)
  return [of(one), of(two), of(three)] as const
}

const group = async (site: OpenSite) => {
  const [one] = await site.read(groupKind)
  if (!one) throw new Error('no group')
  return reference('group', one.id)
}

describe('what the data of an update lacks is taken out', () => {
  test('grants, after others were added', async () => {
    await using site = await openSite()
    const held = (permission: string, type: string, parameter: JsonObject | string = '') => ({
      permission,
      holder: { type, parameter },
    })
    const stays = held('ADD_COMMENTS', 'reporter')
    const data = { name: 'House', description: '' }
    const id = await createObject(site, permissionSchemeKind, {
      ...data,
      grants: [stays, held('BROWSE_PROJECTS', 'group', await group(site)), held('X', 'anyone')].map(
        (grant) => ({ ...grant, permission: grant.permission.replace('X', 'CREATE_ISSUES') }),
      ),
    })
    const grants = [stays, held('ASSIGN_ISSUES', 'reporter')]
    const writes = await takeOut(site, permissionSchemeKind, id, { ...data, grants })
    expect(methods(writes)).toEqual(['POST', 'DELETE', 'DELETE'])
  })

  test('notifications', async () => {
    await using site = await openSite()
    const told = (event: string, type: string, recipient: JsonObject | string = '') => ({
      event,
      type,
      recipient,
    })
    const data = { name: 'Loud', description: '' }
    const stays = told('1', 'Reporter')
    const id = await createObject(site, notificationSchemeKind, {
      ...data,
      notifications: [stays, told('1', 'Group', await group(site)), told('2', 'Reporter')],
    })
    const notifications = [stays, told('2', 'AllWatchers')]
    const writes = await takeOut(site, notificationSchemeKind, id, { ...data, notifications })
    expect(methods(writes)).toEqual(['PUT', 'DELETE', 'DELETE'])
  })

  test('issue types, once another one is the default', async () => {
    await using site = await openSite()
    const [one, two, three] = await typesOf(site)
    const data = { name: 'Ops', description: '' }
    const id = await createObject(site, issueTypeSchemeKind, {
      ...data,
      defaultIssueType: one,
      issueTypes: [one, two],
    })
    const path = `/rest/api/3/issuetypescheme/${id}`
    const wanted = { ...data, defaultIssueType: three, issueTypes: [three] }
    expect(await takeOut(site, issueTypeSchemeKind, id, wanted)).toEqual([
      `PUT ${path}/issuetype`,
      `PUT ${path}`,
      `DELETE ${path}/issuetype/${one.id}`,
      `DELETE ${path}/issuetype/${two.id}`,
    ])
  })

  test('rows of an issue type screen scheme', async () => {
    await using site = await openSite()
    const [one, two] = await typesOf(site)
    const screenScheme = reference('screenScheme', '1')
    const standard = { issueType: 'default', screenScheme }
    const data = { name: 'All', description: '' }
    const rows = [standard, { issueType: one, screenScheme }, { issueType: two, screenScheme }]
    const id = await createObject(site, issueTypeScreenSchemeKind, { ...data, mappings: rows })
    const wanted = { ...data, mappings: [standard] }
    expect(await takeOut(site, issueTypeScreenSchemeKind, id, wanted)).toHaveLength(1)
  })

  test('fields and tabs of a screen', async () => {
    await using site = await openSite()
    const tab = (name: string, ...fields: readonly string[]) => ({
      name,
      fields: fields.map((field) => reference('field', field)),
    })
    const data = { name: 'S', description: '' }
    const id = await createObject(site, screenKind, {
      ...data,
      tabs: [tab('A', 'summary', 'labels'), tab('B', 'assignee'), tab('C', 'priority')],
    })
    const wanted = { ...data, tabs: [tab('C', 'priority', 'assignee'), tab('A', 'summary')] }
    const writes = await takeOut(site, screenKind, id, wanted)
    expect(writes.filter((write) => write.startsWith('DELETE'))).toHaveLength(3)
    expect(writes.at(-1)).toMatch(/^DELETE \/rest\/api\/3\/screens\/\d+\/tabs\/\d+$/)
  })

  test('no field and no tab that a screen got after it was read', async () => {
    await using site = await openSite()
    const tab = (name: string, ...fields: readonly string[]) => ({
      name,
      fields: fields.map((field) => reference('field', field)),
    })
    const data = { name: 'S', description: '' }
    const tabs = [tab('A', 'summary', 'labels'), tab('B', 'assignee')]
    const id = await createObject(site, screenKind, { ...data, tabs })
    const before = await readOne(site, screenKind, id)
    const since = [tab('A', 'summary', 'labels'), tab('B', 'assignee', 'priority'), tab('C')]
    await converge(site, screenKind, id, { ...data, tabs: since })
    const step = { ...site.context.step, action: 'update' } as const
    const wanted = { ...data, tabs: [tab('A', 'summary')] }
    await writerOf(screenKind).converge({ ...site.context, step }, before, wanted)
    const left = [tab('A', 'summary'), tab('B', 'priority'), tab('C')]
    expect((await readOne(site, screenKind, id)).data.tabs).toEqual(left)
  })

  test('actors of a project, but none of those that Jira put into a new one', async () => {
    await using site = await openSite()
    const project = addProject(site.twin.site, {
      key: 'HOME',
      name: 'Home',
      leadAccountId: site.context.accountId,
    })
    const role = reference(
      'projectRole',
      await createObject(site, projectRoleKind, { name: 'Auditors', description: '' }),
    )
    const { data } = await readOne(site, projectKind, project.id)
    const mine = { role, actor: reference('user', site.context.accountId) }
    const ours = { role, actor: await group(site) }
    const own = data.actors as readonly JsonObject[]
    const all = { ...data, actors: [...own, mine, ours] }
    await writerOf(projectKind).converge(
      site.context,
      await readOne(site, projectKind, project.id),
      all,
    )
    const writes = await takeOut(site, projectKind, project.id, { ...data, actors: own })
    expect(methods(writes)).toEqual(['DELETE', 'DELETE'])
    const current = await readOne(site, projectKind, project.id)
    await writerOf(projectKind).converge(site.context, current, { ...data, actors: [] })
    expect((await readOne(site, projectKind, project.id)).data.actors).toEqual(own)
  })
})

describe('levels and their members', () => {
  const level = (name: string, ...types: readonly string[]) => ({
    name,
    description: '',
    members: types.map((type) => ({ type, parameter: '' })),
  })

  test('go, and issues get the level that the step names', async () => {
    await using site = await openSite()
    const data = { name: 'Hush', description: '' }
    const id = await createObject(site, issueSecuritySchemeKind, {
      ...data,
      levels: [level('Board', 'reporter', 'assignee'), level('Staff'), level('Old')],
      defaultLevel: 'Staff',
    })
    const ids = (await readLevelIds(site.context.api, [id])).get(id)
    const of = (name: string) => ids?.get(name) ?? ''
    const projectId = addProject(site.twin.site, {
      key: 'HUSH',
      name: 'Hush',
      leadAccountId: site.context.accountId,
    }).id
    const issues = { projectId, issueTypeId: '10001', statusId: '1', count: 3 }
    addIssues(site.twin.site, { ...issues, fields: { securityLevelId: of('Staff') } })
    const wanted = { ...data, levels: [level('Board', 'reporter')], defaultLevel: 'Board' }
    const levelMappings = [{ from: 'Staff', to: 'Board' }]
    const writes = await takeOut(site, issueSecuritySchemeKind, id, wanted, { levelMappings })
    expect(methods(writes)).toEqual(['PUT', 'DELETE', 'DELETE', 'DELETE'])
    expect(countHolding(site.twin.site, 'securityLevelId', of('Board'))).toBe(3)
  })

  test('stay, all of them, when issues came to have one of which the step says nothing', async () => {
    await using site = await openSite()
    const data = { name: 'Hush', description: '', defaultLevel: '' }
    const levels = [level('Board', 'reporter', 'assignee'), level('Old'), level('Staff')]
    const id = await createObject(site, issueSecuritySchemeKind, { ...data, levels })
    const staff = (await readLevelIds(site.context.api, [id])).get(id)?.get('Staff') ?? ''
    const about = { key: 'HUSH', name: 'Hush', leadAccountId: site.context.accountId }
    const projectId = addProject(site.twin.site, about).id
    const issues = { projectId, issueTypeId: '10001', statusId: '1', count: 3 }
    addIssues(site.twin.site, { ...issues, fields: { securityLevelId: staff } })
    const before = site.writes.length
    const wanted = { ...data, levels: [level('Board', 'reporter')] }
    const out = (levelMappings: readonly { readonly from: string; readonly to: string }[]) =>
      takeOut(site, issueSecuritySchemeKind, id, wanted, { levelMappings: [...levelMappings] })
    const refused = (why: string) => ({
      failure: { code: 'jira.conflict', details: [expect.stringContaining(why)] },
    })
    await expect(out([])).rejects.toMatchObject(refused('3 issues'))
    await expect(out([{ from: 'Staff', to: 'Nobody' }])).rejects.toMatchObject(refused('Nobody'))
    expect(site.writes.slice(before)).toEqual([])
    expect(countHolding(site.twin.site, 'securityLevelId', staff)).toBe(3)
  })
})

describe('options', () => {
  const option = (value: string, disabled: boolean, ...children: readonly string[]) => ({
    value,
    disabled,
    children: children.map((child) => ({ value: child, disabled: false })),
  })
  const data = { name: 'Where', description: '', allProjects: true, projects: [], issueTypes: [] }

  const searcher = 'com.atlassian.jira.plugin.system.customfieldtypes:cascadingselectsearcher'

  const openCascading = async (
    searcherKey = searcher,
  ): Promise<OpenSite & { readonly id: string }> => {
    const site = await openSite()
    const fieldId = await createObject(site, fieldKind, {
      name: 'Where',
      type: 'com.atlassian.jira.plugin.system.customfieldtypes:cascadingselect',
      description: '',
      searcherKey,
    })
    const context = { ...site.context, owner: { kind: 'field', id: fieldId } }
    const owned = { ...site, context }
    const id = await writerOf(fieldContextKind).create(context, { ...data, options: [] })
    await writerOf(fieldContextKind).converge(context, await readOne(owned, fieldContextKind, id), {
      ...data,
      options: [option('North', false, 'Oslo', 'Riga'), option('South', false, 'Rome')],
      default: { type: 'option.cascading', option: 'South', child: 'Rome' },
    })
    return { ...owned, id }
  }

  test('go children first, after another one is the default value', async () => {
    await using site = await openCascading()
    const wanted = {
      ...data,
      options: [option('North', false, 'Oslo')],
      default: { type: 'option.cascading', option: 'North', child: null },
    }
    const writes = await takeOut(site, fieldContextKind, site.id, wanted)
    expect(methods(writes)).toEqual(['PUT', 'DELETE', 'DELETE', 'DELETE'])
  })

  test('stay where they came after the context was read, and so does what they stand under', async () => {
    await using site = await openCascading()
    const read = () => readOne(site, fieldContextKind, site.id)
    const before = await read()
    const since = [
      option('North', false, 'Oslo', 'Riga', 'Turku'),
      option('South', false, 'Rome', 'Bari'),
      option('West', false),
    ]
    const { converge: write } = writerOf(fieldContextKind)
    await write(site.context, before, { ...before.data, options: since })
    const step = { ...site.context.step, action: 'update' } as const
    const options = [option('North', false, 'Oslo')]
    await write({ ...site.context, step }, before, { ...data, options, default: null })
    const left = [
      option('North', false, 'Oslo', 'Turku'),
      option('South', false, 'Rome', 'Bari'),
      option('West', false),
    ]
    expect((await read()).data.options).toEqual(left)
  })

  test('stay where Jira cannot tell whether issues have them', async () => {
    await using site = await openCascading('')
    const wanted = { ...data, options: [option('North', false)], default: null }
    await expect(takeOut(site, fieldContextKind, site.id, wanted)).rejects.toMatchObject({
      failure: { code: 'jira.conflict', details: [expect.stringContaining('no searcher')] },
    })
  })

  test('stay, all of them, when an issue has one that is to go', async () => {
    await using site = await openCascading()
    const fieldId = site.context.owner?.id ?? ''
    const options = await readOptions(site.context.api, fieldId, site.id)
    const south = options.find(({ value }) => value === 'South')
    const rome = south?.children.find(({ value }) => value === 'Rome')?.id ?? ''
    const projectId = addProject(site.twin.site, {
      key: 'HOME',
      name: 'Home',
      leadAccountId: site.context.accountId,
    }).id
    const issues = { projectId, issueTypeId: '10001', statusId: '1', count: 7 }
    addIssues(site.twin.site, { ...issues, fields: { [fieldId]: rome } })
    const wanted = { ...data, options: [option('North', false)], default: null }
    const before = await readOne(site, fieldContextKind, site.id)
    const extras = extrasOf(wanted, before.data, fieldContextModel)
    const told = issuesOfStep({ action: 'update', extras }, before, fieldContextModel)
    const searches = told.extras.map((search) => search ?? '')
    expect(await countIssuesConcerned(site.context, searches)).toEqual([0, 0, 7])
    await expect(takeOut(site, fieldContextKind, site.id, wanted)).rejects.toMatchObject({
      failure: { code: 'jira.conflict', details: [expect.stringContaining('7 issues')] },
    })
    const after = await readOne(site, fieldContextKind, site.id)
    expect(after.data.options).toEqual(before.data.options)
  })
})

describe('priorities of a scheme', () => {
  const openLean = async () => {
    const site = await openSite()
    const [standard] = await site.read(prioritySchemeKind)
    if (!standard) throw new Error('no default priority scheme')
    const [first, second, third] = standard.data.priorities as readonly [
      JsonObject,
      JsonObject,
      JsonObject,
    ]
    const data = { name: 'Lean', description: '', defaultPriority: first }
    const schemeId = await createObject(site, prioritySchemeKind, {
      ...data,
      priorities: [first, second, third],
    })
    const { id } = addProject(site.twin.site, {
      key: 'PRIO',
      name: 'Prio',
      leadAccountId: site.context.accountId,
    })
    const project = await readOne(site, projectKind, id)
    await writerOf(projectKind).converge(site.context, project, {
      ...project.data,
      priorityScheme: reference('priorityScheme', schemeId),
    })
    const issues = { projectId: id, issueTypeId: '10001', statusId: '1', count: 4 }
    addIssues(site.twin.site, { ...issues, fields: { priorityId: String(second.id) } })
    const wanted = { ...data, priorities: [first, third] }
    return { site, schemeId, wanted, second: String(second.id), third: String(third.id) }
  }

  test('go, and issues get the one that the step names', async () => {
    const { site, schemeId, wanted, second, third } = await openLean()
    await using _ = site
    const priorityMappings = [{ from: second, to: third }]
    const writes = await takeOut(site, prioritySchemeKind, schemeId, wanted, { priorityMappings })
    expect(writes).toHaveLength(1)
    expect(countHolding(site.twin.site, 'priorityId', third)).toBe(4)
  })

  test('stay when issues have one of which the step says nothing', async () => {
    const { site, schemeId, wanted } = await openLean()
    await using _ = site
    await expect(takeOut(site, prioritySchemeKind, schemeId, wanted)).rejects.toMatchObject({
      failure: { code: 'jira.rejected', details: [expect.stringContaining('4 issues')] },
    })
  })
})

test('projects and issue types of a context go, in one request each', async () => {
  await using site = await openSite()
  const standard = 'com.atlassian.jira.plugin.system.customfieldtypes'
  const fieldId = await createObject(site, fieldKind, {
    name: 'Where',
    description: '',
    type: `${standard}:textfield`,
    searcherKey: `${standard}:textsearcher`,
  })
  const context = { ...site.context, owner: { kind: 'field', id: fieldId } }
  const owned: OpenSite = { ...site, context }
  const [one, two, three] = ['ONE', 'TWO', 'THREE'].map((key) =>
    reference(
      'project',
      addProject(site.twin.site, { key, name: key, leadAccountId: context.accountId }).id,
    ),
  )
  if (!one || !two || !three) throw new Error('three projects were made')
  const [bug, task] = await typesOf(site)
  const data = { name: 'Some', description: '', allProjects: false, options: [], default: null }
  const all = { ...data, projects: [one, two, three], issueTypes: [bug, task] }
  const id = await createObject(owned, fieldContextKind, all)
  const path = `/rest/api/3/field/${fieldId}/context/${id}`
  const wanted = { ...data, projects: [two], issueTypes: [task] }
  const filled = { projectId: one.id, issueTypeId: task.id, statusId: '1', count: 4 }
  addIssues(site.twin.site, { ...filled, fields: { [fieldId]: 'Harbour' } })
  await expect(takeOut(owned, fieldContextKind, id, wanted)).rejects.toMatchObject({
    failure: { code: 'jira.conflict', details: [expect.stringContaining('4 issues')] },
  })
  removeIssues(site.twin.site, one.id)
  expect(await takeOut(owned, fieldContextKind, id, wanted)).toEqual([
    `POST ${path}/project/remove`,
    `POST ${path}/issuetype/remove`,
  ])
  const none = { ...data, projects: [], issueTypes: [task] }
  await expect(takeOut(owned, fieldContextKind, id, none)).rejects.toMatchObject({
    failure: { code: 'jira.rejected' },
  })
  expect((await readOne(owned, fieldContextKind, id)).data.projects).toEqual([two])
})

/** A workflow of two statuses that a project without issues uses, and the same with one of them. */
const openIdleFlow = async (options: SiteOptions) => {
  const site = await openSite(options)
  const make = async (name: string) =>
    reference(
      'status',
      await createObject(site, statusKind, { name, description: '', statusCategory: 'TODO' }),
    )
  const [stays, goes] = [await make('Stays'), await make('Goes')]
  const flow = oneStatusFlow('Flow', stays)
  const [first] = flow.statuses as readonly JsonObject[]
  const [initial] = flow.transitions as readonly JsonObject[]
  const both = {
    ...flow,
    statuses: [first ?? {}, { ...first, status: goes }],
    transitions: [
      initial ?? {},
      { ...initial, route: { type: 'GLOBAL', name: 'Go' }, name: 'Go', to: goes },
    ],
  }
  const id = await createObject(site, workflowKind, both)
  const workflowScheme = await createObject(site, workflowSchemeKind, {
    name: 'Flows',
    description: '',
    defaultWorkflow: reference('workflow', id),
    mappings: [],
  })
  const { id: projectId } = addProject(site.twin.site, {
    key: 'FLOW',
    name: 'Flow',
    leadAccountId: site.context.accountId,
  })
  const project = await readOne(site, projectKind, projectId)
  await writerOf(projectKind).converge(site.context, project, {
    ...project.data,
    workflowScheme: reference('workflowScheme', workflowScheme),
  })
  const [task] = await site.read(issueTypeKind)
  const issues = { projectId, issueTypeId: task?.id ?? '', count: 6 }
  return { site, id, flow, stays, goes, issues, workflowScheme }
}

describe('a status of a workflow in use', () => {
  test('goes, and issues get the one that the step names', async () => {
    const { site, id, flow, stays, goes, issues } = await openIdleFlow({})
    await using _ = site
    addIssues(site.twin.site, { ...issues, statusId: goes.id })
    await expect(takeOut(site, workflowKind, id, flow)).rejects.toMatchObject({
      failure: { code: 'jira.rejected' },
    })
    const statusMappings = [{ issueTypeId: '', from: goes.id, to: stays.id }]
    await takeOut(site, workflowKind, id, flow, { statusMappings })
    expect(countIssues(site.twin.site, { statusId: stays.id })).toBe(6)
  })

  test('goes from each project by the mapping that the step has for it', async () => {
    const { site, id, flow, stays, goes, issues, workflowScheme } = await openIdleFlow({})
    await using _ = site
    const other = addProject(site.twin.site, {
      key: 'OTHER',
      name: 'Other',
      leadAccountId: site.context.accountId,
    })
    const project = await readOne(site, projectKind, other.id)
    await writerOf(projectKind).converge(site.context, project, {
      ...project.data,
      workflowScheme: reference('workflowScheme', workflowScheme),
    })
    const ends = reference(
      'status',
      await createObject(site, statusKind, {
        name: 'Ends',
        description: '',
        statusCategory: 'DONE',
      }),
    )
    const [kept] = flow.statuses as readonly JsonObject[]
    const [initial] = flow.transitions as readonly JsonObject[]
    const wider = {
      ...flow,
      statuses: [kept ?? {}, { ...kept, status: ends }],
      transitions: [
        initial ?? {},
        { ...initial, route: { type: 'GLOBAL', name: 'End' }, name: 'End', to: ends },
      ],
    }
    addIssues(site.twin.site, { ...issues, statusId: goes.id })
    addIssues(site.twin.site, { ...issues, projectId: other.id, count: 2, statusId: goes.id })
    const move = { issueTypeId: issues.issueTypeId, from: goes.id }
    const statusMappings = [
      { ...move, projectId: issues.projectId, to: stays.id },
      { ...move, projectId: other.id, to: ends.id },
    ]
    await expect(
      takeOut(site, workflowKind, id, wider, { statusMappings: statusMappings.slice(0, 1) }),
    ).rejects.toMatchObject({ failure: { code: 'jira.rejected' } })
    await takeOut(site, workflowKind, id, wider, { statusMappings })
    const { projectId } = issues
    expect(countIssues(site.twin.site, { projectId, statusId: stays.id })).toBe(6)
    expect(countIssues(site.twin.site, { projectId: other.id, statusId: ends.id })).toBe(2)
  })

  test('goes from projects without issues where Jira wants it mapped all the same', async () => {
    const switches = { extra: { activeWorkflowsNeedMappings: true } }
    const { site, id, flow, stays, goes, issues } = await openIdleFlow({ switches })
    await using _ = site
    await expect(takeOut(site, workflowKind, id, flow)).rejects.toMatchObject({
      failure: { code: 'jira.rejected' },
    })
    const onlyIfNone = `project in (${issues.projectId}) AND status = ${goes.id}`
    const statusMappings = [{ issueTypeId: '', from: goes.id, to: stays.id, onlyIfNone }]
    addIssues(site.twin.site, { ...issues, statusId: goes.id })
    await expect(takeOut(site, workflowKind, id, flow, { statusMappings })).rejects.toMatchObject({
      failure: { code: 'jira.conflict', details: [expect.stringContaining('6 issues')] },
    })
    removeIssues(site.twin.site, issues.projectId)
    await takeOut(site, workflowKind, id, flow, { statusMappings })
    expect((await readOne(site, workflowKind, id)).data.statuses).toHaveLength(1)
  })
})
