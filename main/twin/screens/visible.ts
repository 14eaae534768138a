import { holdsGlobalPermission } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { schemeOfProject } from '../issue-type-screen-schemes/state.ts'
import { holdsProjectPermission } from '../projects/access.ts'
import { findProject, type ProjectRecord } from '../projects/state.ts'
import { findScreenScheme } from '../screen-schemes/state.ts'
import { screenAdminsOnly, screenOf } from './find.ts'
import type { ScreenRecord } from './state.ts'

function projectShows(context: Context, project: ProjectRecord, screenId: string): boolean {
  const scheme = schemeOfProject(context.site, project)
  return Object.values(scheme?.mappings ?? {}).some((id) => {
    const screens = findScreenScheme(context.site, id)?.screens
    return screens !== undefined && Object.values(screens).includes(screenId)
  })
}

/**
 * The screen of `{screenId}` for administrators, and with `projectKey` for those who administer a
 * project that uses it (`GET /screens/{screenId}/tabs` and its fields).
 */
export function readableScreenOf(context: Context): ScreenRecord {
  const { site, caller, query } = context
  if (holdsGlobalPermission(site, caller?.accountId, 'ADMINISTER')) return screenOf(context)
  const project = findProject(site, query.get('projectKey') ?? '')
  if (
    project === undefined ||
    !holdsProjectPermission(site, caller?.accountId, project, 'ADMINISTER_PROJECTS')
  ) {
    refuse(403, screenAdminsOnly)
  }
  const screen = screenOf(context)
  if (!projectShows(context, project, screen.id)) refuse(403, screenAdminsOnly)
  return screen
}
