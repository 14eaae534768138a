import { holdsGlobalPermission } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import type { Site } from '../site-model.ts'
import { findProject, type ProjectRecord } from './state.ts'

/**
 * Whether an account has a permission in a project. Administrators have all of them in the twin;
 * otherwise the resource that models permission schemes decides, and without one everyone signed in
 * may browse while the lead administers.
 */
export function holdsProjectPermission(
  site: Site,
  accountId: string | undefined,
  project: ProjectRecord,
  permission: string,
): boolean {
  if (holdsGlobalPermission(site, accountId, 'ADMINISTER')) return true
  for (const resource of site.resources) {
    const answer = resource.holdsProjectPermission?.(site, accountId, project.id, permission)
    if (answer !== undefined) return answer
  }
  if (accountId === undefined) return false
  if (permission === 'ADMINISTER_PROJECTS') return project.leadAccountId === accountId
  return true
}

/** Text of the 404 for a project that is not there, or not for this caller. */
export function noSuchProject(idOrKey: string): string {
  return /^\d+$/.test(idOrKey)
    ? `No project could be found with id '${idOrKey}'.`
    : `No project could be found with key '${idOrKey}'.`
}

/** The project of a path parameter that the caller may see; otherwise 404, never 403. */
export function visibleProject(context: Context, idOrKey: string): ProjectRecord {
  const project = findProject(context.site, idOrKey)
  const { site, caller } = context
  if (
    project === undefined ||
    !holdsProjectPermission(site, caller?.accountId, project, 'BROWSE_PROJECTS')
  ) {
    return refuse(404, noSuchProject(idOrKey))
  }
  return project
}

/** The project of a path parameter that the caller administers: 404 if unseen, 403 if only seen. */
export function administeredProject(context: Context, idOrKey: string): ProjectRecord {
  const project = visibleProject(context, idOrKey)
  const { site, caller } = context
  if (!holdsProjectPermission(site, caller?.accountId, project, 'ADMINISTER_PROJECTS')) {
    refuse(403, 'You cannot edit the configuration of this project.')
  }
  return project
}
