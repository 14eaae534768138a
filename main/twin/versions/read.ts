import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { filterByText, orderItems } from '../http/order.ts'
import { pageBean } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import { countHolding } from '../issues/held-fields.ts'
import { holdsProjectPermission, visibleProject } from '../projects/access.ts'
import { findProject } from '../projects/state.ts'
import { versionBean } from './bean.ts'
import { type Version, versionSlice, versionsOf } from './state.ts'

/** The version with this id if the caller has a permission in its project; otherwise 404. */
export function findVersion(context: Context, id: string, permission = 'BROWSE_PROJECTS'): Version {
  const { site, caller } = context
  const version = versionSlice.of(site).versions[id]
  const project = version === undefined ? undefined : findProject(site, version.projectId)
  if (
    version === undefined ||
    project === undefined ||
    !holdsProjectPermission(site, caller?.accountId, project, permission)
  ) {
    return refuse(404, `Could not find version for id '${id}'`)
  }
  return version
}

/** The version of the path. */
export function versionOfPath(context: Context): Version {
  return findVersion(context, context.params.id ?? '')
}

/** `GET /version/{id}`. */
export function getVersion(context: Context): Reply {
  return ok(versionBean(context, versionOfPath(context)))
}

function statusOf({ archived, released }: Version): string {
  if (archived) return 'archived'
  return released ? 'released' : 'unreleased'
}

/** `GET /project/{k}/version`: paged, earliest first. */
export function pageProjectVersions(context: Context): Reply {
  const { site, query } = context
  const project = visibleProject(context, context.params.projectIdOrKey ?? '')
  const statuses = (query.get('status') ?? '').split(',').filter((text) => text !== '')
  const found = versionsOf(site, project.id).filter(
    (one) => statuses.length === 0 || statuses.includes(statusOf(one)),
  )
  const named = filterByText(context, 'query', found, ({ name, description }) => [
    name,
    description,
  ])
  const { order } = versionSlice.of(site)
  const ordered = orderItems(context, named, {
    description: ({ description }) => description,
    name: ({ name }) => name,
    releaseDate: ({ releaseDate }) => releaseDate ?? '',
    startDate: ({ startDate }) => startDate ?? '',
    sequence: ({ id }) => order.indexOf(id),
  })
  const page = pageBean(context, ordered)
  return ok({ ...page, values: page.values.map((one) => versionBean(context, one)) })
}

/** `GET /project/{k}/versions`: all at once. */
export function listProjectVersions(context: Context): Reply {
  const project = visibleProject(context, context.params.projectIdOrKey ?? '')
  return ok(versionsOf(context.site, project.id).map((one) => versionBean(context, one)))
}

/** `GET /version/{id}/relatedIssueCounts`. */
export function countRelated(context: Context): Reply {
  const { id } = versionOfPath(context)
  return ok({
    self: `${context.api}/version/${id}`,
    issuesFixedCount: countHolding(context.site, 'fixVersionId', id),
    issuesAffectedCount: countHolding(context.site, 'affectedVersionId', id),
    issueCountWithCustomFieldsShowingVersion: 0,
    customFieldUsage: [],
  })
}

/** `GET /version/{id}/unresolvedIssueCount`: the twin does not know which are resolved. */
export function countUnresolved(context: Context): Reply {
  const { id } = versionOfPath(context)
  const issuesCount = countHolding(context.site, 'fixVersionId', id)
  return ok({
    self: `${context.api}/version/${id}`,
    issuesUnresolvedCount: issuesCount,
    issuesCount,
  })
}
