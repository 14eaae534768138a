import { holdsGlobalPermission } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { ok, type Reply } from '../http/reply.ts'
import { queryExpand, queryFlag, queryIds, textPage } from '../http/text-paging.ts'
import { translate } from '../locale.ts'
import { holdsProjectPermission, noSuchProject } from '../projects/access.ts'
import { projectKnownToAdministrators } from '../projects/hidden-unless-administered.ts'
import { livingProjects } from '../projects/state.ts'
import { notificationSchemeBean, projectsOfScheme } from './bean.ts'
import { listEvents } from './events.ts'
import {
  defaultNotificationSchemeId,
  type NotificationScheme,
  notificationSchemes,
} from './state.ts'

/** Whether the caller administers Jira or a project that uses the scheme. */
export function isVisible(context: Context, { id }: NotificationScheme): boolean {
  const { site, caller } = context
  if (holdsGlobalPermission(site, caller?.accountId, 'ADMINISTER')) return true
  return livingProjects(site).some(
    (project) =>
      project.schemes.notificationSchemeId === id &&
      holdsProjectPermission(site, caller?.accountId, project, 'ADMINISTER_PROJECTS'),
  )
}

/** The scheme of the path, of whatever name the parameter; 404 when unknown or not to be seen. */
export function findScheme(context: Context): NotificationScheme {
  const id = context.params.id ?? context.params.notificationSchemeId ?? ''
  const scheme = notificationSchemes.of(context.site)[id]
  if (scheme === undefined || !isVisible(context, scheme)) {
    return refuse(404, `Notification scheme with ID ${id} not found.`)
  }
  return scheme
}

/** `GET /notificationscheme`: by name, as the caller reads it. */
export function listSchemes(context: Context): Reply {
  const ids = queryIds(context, 'id')
  const projectIds = queryIds(context, 'projectId')
  const onlyDefault = queryFlag(context, 'onlyDefault')
  const expand = queryExpand(context)
  const schemes = Object.values(notificationSchemes.of(context.site))
    .filter((scheme) => isVisible(context, scheme))
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .filter(({ id }) => !onlyDefault || id === defaultNotificationSchemeId)
    .filter(
      ({ id }) =>
        projectIds.length === 0 ||
        projectsOfScheme(context.site, id).some((projectId) => projectIds.includes(projectId)),
    )
    .toSorted((one, other) => translate(context, one).localeCompare(translate(context, other)))
  const page = textPage(context, schemes)
  const values = page.values.map((one) => notificationSchemeBean(context, one, expand))
  return ok({ ...page, values })
}

/** `GET /notificationscheme/{id}`. */
export function getScheme(context: Context): Reply {
  return ok(notificationSchemeBean(context, findScheme(context), queryExpand(context)))
}

/** `GET /notificationscheme/project`: by ascending project id. */
export function listProjects(context: Context): Reply {
  const schemeIds = queryIds(context, 'notificationSchemeId')
  const projectIds = queryIds(context, 'projectId')
  const mappings = livingProjects(context.site)
    .flatMap(({ id, schemes }) =>
      schemes.notificationSchemeId === null
        ? []
        : { notificationSchemeId: schemes.notificationSchemeId, projectId: id },
    )
    .filter(
      (one) =>
        (schemeIds.length === 0 || schemeIds.includes(one.notificationSchemeId)) &&
        (projectIds.length === 0 || projectIds.includes(one.projectId)),
    )
    .toSorted((one, other) => Number(one.projectId) - Number(other.projectId))
  return ok(textPage(context, mappings))
}

/** `GET /project/{k}/notificationscheme`: 404 for a project without one, and for non-administrators. */
export function getProjectScheme(context: Context): Reply {
  const idOrKey = context.params.projectKeyOrId ?? ''
  const project = projectKnownToAdministrators(context, idOrKey)
  const scheme = notificationSchemes.of(context.site)[project.schemes.notificationSchemeId ?? '']
  if (scheme === undefined) return refuse(404, noSuchProject(idOrKey))
  return ok(notificationSchemeBean(context, scheme, queryExpand(context)))
}

/** `GET /events`: ids are numbers. */
export function getEvents(context: Context): Reply {
  return ok(listEvents(context.site).map(({ id, name }) => ({ id: Number(id), name })))
}
