import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { holdsProjectPermission, noSuchProject, visibleProject } from './access.ts'
import type { ProjectRecord } from './state.ts'

/**
 * The project of a path parameter; 404 also for whoever sees it without administering it, as role
 * and notification endpoints answer.
 */
export function projectKnownToAdministrators(context: Context, idOrKey: string): ProjectRecord {
  const project = visibleProject(context, idOrKey)
  const accountId = context.caller?.accountId
  if (!holdsProjectPermission(context.site, accountId, project, 'ADMINISTER_PROJECTS')) {
    refuse(404, noSuchProject(idOrKey))
  }
  return project
}
