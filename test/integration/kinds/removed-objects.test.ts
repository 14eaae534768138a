import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { componentKind } from '#kinds/component/index'
import { fieldKind } from '#kinds/field/index'
import { fieldContextKind } from '#kinds/field-context/index'
import { issueSecuritySchemeKind } from '#kinds/issue-security-scheme/index'
import { issueTypeKind } from '#kinds/issue-type/index'
import { issueTypeSchemeKind } from '#kinds/issue-type-scheme/index'
import { issueTypeScreenSchemeKind } from '#kinds/issue-type-screen-scheme/index'
import type { Kind } from '#kinds/kind'
import { notificationSchemeKind } from '#kinds/notification-scheme/index'
import { permissionSchemeKind } from '#kinds/permission-scheme/index'
import { priorityKind } from '#kinds/priority/index'
import { prioritySchemeKind } from '#kinds/priority-scheme/index'
import { projectKind } from '#kinds/project/index'
import { projectCategoryKind } from '#kinds/project-category/index'
import { projectRoleKind } from '#kinds/project-role/index'
import { resolutionKind } from '#kinds/resolution/index'
import { screenKind } from '#kinds/screen/index'
import { screenSchemeKind } from '#kinds/screen-scheme/index'
import { statusKind } from '#kinds/status/index'
import { versionKind } from '#kinds/version/index'
import { workflowKind } from '#kinds/workflow/index'
import { workflowSchemeKind } from '#kinds/workflow-scheme/index'
import { addIssues } from '#twin/issues/state'
import { oneStatusFlow } from './one-status-flow.ts'
import { openProject } from './open-project.ts'
import { createObject, type OpenSite, openSite, readOne, writerOf } from './open-site.ts'

const remove = async (site: OpenSite, kind: Kind, id: string): Promise<void> => {
  const { remove: send } = writerOf(kind)
  if (!send) throw new Error(`${kind.model.kind} is never deleted`)
  await send(site.context, await readOne(site, kind, id))
}

const isThere = async (site: OpenSite, kind: Kind, id: string): Promise<boolean> =>
  (await writerOf(kind).readOne(site.context, id)) !== undefined

const plain = { name: 'Spare', description: '' }
const screens = { default: reference('screen', '1'), create: null, edit: null, view: null }
const select = 'com.atlassian.jira.plugin.system.customfieldtypes'

/** Kinds whose objects need nothing else, with the data of one. */
const simple: readonly (readonly [string, Kind, JsonObject])[] = [
  ['issueSecurityScheme', issueSecuritySchemeKind, { ...plain, levels: [], defaultLevel: '' }],
  ['issueType', issueTypeKind, { ...plain, hierarchyLevel: 0 }],
  ['notificationScheme', notificationSchemeKind, { ...plain, notifications: [] }],
  ['permissionScheme', permissionSchemeKind, { ...plain, grants: [] }],
  ['priority', priorityKind, { ...plain, statusColor: '#aabbcc' }],
  ['projectCategory', projectCategoryKind, plain],
  ['projectRole', projectRoleKind, plain],
  ['resolution', resolutionKind, plain],
  ['screen', screenKind, { ...plain, tabs: [{ name: 'A', fields: [] }] }],
  ['screenScheme', screenSchemeKind, { ...plain, screens }],
  ['status', statusKind, { ...plain, statusCategory: 'TODO' }],
  [
    'field',
    fieldKind,
    { ...plain, type: `${select}:select`, searcherKey: `${select}:multiselectsearcher` },
  ],
]

test.each(simple)('an unused %s is deleted, and then gone', async (_, kind, data) => {
  await using site = await openSite()
  const id = await createObject(site, kind, data)
  await remove(site, kind, id)
  expect(await isThere(site, kind, id)).toBe(false)
})

test('schemes of issue types, screens, priorities and workflows are deleted, and workflows', async () => {
  await using site = await openSite()
  const [type] = await site.read(issueTypeKind)
  const [priority] = await site.read(priorityKind)
  if (!type || !priority) throw new Error('a new site has work types and priorities')
  const issueType = reference('issueType', type.id)
  const first = reference('priority', priority.id)
  const status = await createObject(site, statusKind, { ...plain, statusCategory: 'TODO' })
  const flow = oneStatusFlow('Flow', reference('status', status))
  const workflow = await createObject(site, workflowKind, flow)
  const made: readonly (readonly [Kind, JsonObject])[] = [
    [issueTypeSchemeKind, { ...plain, defaultIssueType: null, issueTypes: [issueType] }],
    [
      issueTypeScreenSchemeKind,
      {
        ...plain,
        mappings: [{ issueType: 'default', screenScheme: reference('screenScheme', '1') }],
      },
    ],
    [prioritySchemeKind, { ...plain, defaultPriority: first, priorities: [first] }],
    [
      workflowSchemeKind,
      { ...plain, defaultWorkflow: reference('workflow', workflow), mappings: [] },
    ],
  ]
  for (const [kind, data] of made) {
    const id = await createObject(site, kind, data)
    if (kind === workflowSchemeKind) {
      await expect(remove(site, workflowKind, workflow)).rejects.toMatchObject({
        failure: { code: 'jira.rejected' },
      })
    }
    await remove(site, kind, id)
    expect(await isThere(site, kind, id)).toBe(false)
  }
  await remove(site, workflowKind, workflow)
  expect(await isThere(site, workflowKind, workflow)).toBe(false)
  await remove(site, statusKind, status)
  expect(await isThere(site, statusKind, status)).toBe(false)
})

test('contexts, components and versions are deleted', async () => {
  await using site = await openProject()
  const projectId = site.context.owner?.id ?? ''
  const component = await createObject(site, componentKind, {
    ...plain,
    lead: null,
    assigneeType: 'PROJECT_DEFAULT',
  })
  const version = await createObject(site, versionKind, {
    ...plain,
    startDate: '',
    releaseDate: '',
    released: false,
    archived: false,
  })
  for (const [kind, id] of [
    [componentKind, component],
    [versionKind, version],
  ] as const) {
    await remove(site, kind, id)
    expect(await isThere(site, kind, id)).toBe(false)
  }
  const fieldId = await createObject(site, fieldKind, {
    ...plain,
    type: `${select}:select`,
    searcherKey: `${select}:multiselectsearcher`,
  })
  const owned = {
    ...site,
    context: { ...site.context, owner: { kind: 'field', id: fieldId } },
  }
  const context = await createObject(owned, fieldContextKind, {
    ...plain,
    allProjects: false,
    projects: [reference('project', projectId)],
    issueTypes: [],
    options: [{ value: 'One', disabled: false, children: [] }],
    default: null,
  })
  await remove(owned, fieldContextKind, context)
  expect(await isThere(owned, fieldContextKind, context)).toBe(false)
})

describe('what issues or projects have is refused, and stays', () => {
  test.each([
    ['priority', priorityKind, { ...plain, statusColor: '#aabbcc' }, 'priorityId'],
    ['resolution', resolutionKind, plain, 'resolutionId'],
  ] as const)('%s', async (_, kind, data, held) => {
    await using site = await openProject()
    const id = await createObject(site, kind, data)
    const projectId = site.context.owner?.id ?? ''
    const issues = { projectId, issueTypeId: '10001', statusId: '1', count: 3 }
    addIssues(site.twin.site, { ...issues, fields: { [held]: id } })
    await expect(remove(site, kind, id)).rejects.toMatchObject({
      failure: { code: 'jira.conflict', details: ['3 issues have it.'] },
    })
    expect(await isThere(site, kind, id)).toBe(true)
  })

  test('issue types', async () => {
    await using site = await openProject()
    const [type] = await site.read(issueTypeKind)
    const id = type?.id ?? ''
    const projectId = site.context.owner?.id ?? ''
    addIssues(site.twin.site, { projectId, issueTypeId: id, statusId: '1', count: 2 })
    await expect(remove(site, issueTypeKind, id)).rejects.toMatchObject({
      failure: { code: 'jira.conflict' },
    })
    expect(await isThere(site, issueTypeKind, id)).toBe(true)
  })

  test('categories', async () => {
    await using site = await openProject()
    const id = await createObject(site, projectCategoryKind, plain)
    const project = await readOne(site, projectKind, site.context.owner?.id ?? '')
    const category = reference('projectCategory', id)
    await writerOf(projectKind).converge(site.context, project, { ...project.data, category })
    await expect(remove(site, projectCategoryKind, id)).rejects.toMatchObject({
      failure: { code: 'jira.conflict', details: ['1 projects have it.'] },
    })
    expect(await isThere(site, projectCategoryKind, id)).toBe(true)
  })
})
