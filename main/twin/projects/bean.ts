import { propertiesOf } from '../entity-properties/state.ts'
import { hierarchyBean } from '../hierarchy/bean.ts'
import type { Context } from '../http/context.ts'
import { issueTypeBean } from '../issue-types/bean.ts'
import { type IssueType, issueTypes } from '../issue-types/state.ts'
import { countIssues } from '../issues/state.ts'
import { categoryBean } from '../project-categories/resource.ts'
import { projectCategories } from '../project-categories/state.ts'
import { avatarUrls, userBean } from '../users/bean.ts'
import { accounts } from '../users/state.ts'
import { issueTypeIdsOf } from '../workflow-schemes/resolve.ts'
import type { ProjectRecord } from './state.ts'

const day = 24 * 3600 * 1000

/** The issue types of a project: of its scheme, or a team-managed project's own. */
export function typesOf(context: Context, project: ProjectRecord): readonly IssueType[] {
  const all = issueTypes.of(context.site)
  return issueTypeIdsOf(context.site, project).flatMap((id) => all[id] ?? [])
}

function personBean(context: Context, accountId: string | undefined) {
  const account = accountId === undefined ? undefined : accounts.of(context.site)[accountId]
  return account === undefined ? undefined : userBean(context, account)
}

function lifeMembers(context: Context, project: ProjectRecord): Record<string, unknown> {
  const { status, statusChangedAt, statusChangedBy } = project
  if (status === 'live' || statusChangedAt === undefined) return {}
  const by = personBean(context, statusChangedBy)
  const date = new Date(statusChangedAt).toISOString()
  if (status === 'archived') {
    return { archived: true, archivedDate: date, ...(by ? { archivedBy: by } : {}) }
  }
  const retention = new Date(statusChangedAt + 60 * day).toISOString()
  return {
    deleted: true,
    deletedDate: date,
    retentionTillDate: retention,
    ...(by ? { deletedBy: by } : {}),
  }
}

/** The properties that the query names, as far as the project has them. */
function askedProperties(context: Context, project: ProjectRecord): Record<string, unknown> {
  const keys = context.query.getAll('properties').flatMap((list) => list.split(','))
  const own = propertiesOf(context.site, 'project', project.id)
  return Object.fromEntries(
    keys.flatMap((key) => (Object.hasOwn(own, key) ? [[key, own[key]]] : [])),
  )
}

/** What every answer says of a project. */
export function briefBean(context: Context, project: ProjectRecord): Record<string, unknown> {
  const { categoryId } = project
  const category = categoryId === null ? undefined : projectCategories.of(context.site)[categoryId]
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    self: `${context.api}/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    avatarUrls: avatarUrls(context, 'project', project.avatarId),
    ...(category === undefined ? {} : { projectCategory: categoryBean(context, category) }),
    projectTypeKey: project.projectTypeKey,
    simplified: project.style === 'next-gen',
    style: project.style,
    isPrivate: false,
    properties: askedProperties(context, project),
    uuid: project.uuid,
    ...lifeMembers(context, project),
  }
}

function expanded(context: Context, project: ProjectRecord, name: string): Record<string, unknown> {
  switch (name) {
    case 'description':
      return { description: project.description }
    case 'url':
      return project.url === '' ? {} : { url: project.url }
    case 'lead': {
      const lead = personBean(context, project.leadAccountId)
      return lead === undefined ? {} : { lead }
    }
    case 'issueTypes':
      return { issueTypes: typesOf(context, project).map((type) => issueTypeBean(context, type)) }
    case 'issueTypeHierarchy':
      return { issueTypeHierarchy: hierarchyBean(context.site, typesOf(context, project)) }
    case 'insight':
      return { insight: { totalIssueCount: countIssues(context.site, { projectId: project.id }) } }
    default:
      return {}
  }
}

/** A project in a list, with what `expand` asks for. */
export function listedBean(context: Context, project: ProjectRecord): Record<string, unknown> {
  const names = (context.query.get('expand') ?? '').split(',')
  return Object.assign(
    briefBean(context, project),
    ...names.map((name) => expanded(context, project, name.trim())),
  )
}

/** A project by itself: everything, and what other resources add. */
export function projectBean(context: Context, project: ProjectRecord): Record<string, unknown> {
  const { resources } = context.site
  return Object.assign(
    listedBean(context, project),
    ...['description', 'url', 'lead', 'issueTypes'].map((name) => expanded(context, project, name)),
    { assigneeType: project.assigneeType, components: [], versions: [], roles: {} },
    ...resources.map((resource) => resource.projectMembers?.(context, project) ?? {}),
  )
}
