import type { Context } from '../../http/context.ts'
import { holdsProjectPermission } from '../../projects/access.ts'
import { livingProjects } from '../../projects/state.ts'

/** Whether the caller is signed in, or anonymous with a project that everybody may browse. */
export function seesAnyProject({ site, caller }: Context): boolean {
  return (
    caller !== undefined ||
    livingProjects(site).some((project) =>
      holdsProjectPermission(site, undefined, project, 'BROWSE_PROJECTS'),
    )
  )
}
