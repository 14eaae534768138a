import { holdsGlobalPermission } from '../../groups/state.ts'
import type { Context } from '../../http/context.ts'
import { refuse, refuseFields } from '../../http/errors.ts'
import { optionalId, optionalText } from '../../http/members.ts'
import { noContent, ok, type Reply } from '../../http/reply.ts'
import { administeredProject, visibleProject } from '../../projects/access.ts'
import { isTeamManaged } from '../../projects/add.ts'
import { createProject } from '../../projects/create.ts'
import { purgeProject } from '../../projects/remove.ts'
import { type ProjectRecord, projectSlice } from '../../projects/state.ts'
import { updateProject } from '../../projects/update.ts'
import { workflowSchemes } from '../../workflow-schemes/state.ts'
import { asCloudBody, projectMembers } from './as-cloud-body.ts'
import { projectBean } from './bean.ts'

/**
 * `POST /project`: Cloud's, but a template may come with a workflow scheme, which then takes the
 * place of the template's; 409 for one that cannot be assigned (§3.2).
 */
export function createDataCenterProject(context: Context): Reply {
  const { workflowSchemeId: _, ...body } = asCloudBody(context, [
    ...projectMembers,
    'workflowSchemeId',
  ]) as Record<string, unknown>
  const given = optionalId(context.body as Record<string, unknown>, 'workflowSchemeId')
  if (isTeamManaged(optionalText(body, 'projectTemplateKey'))) {
    refuseFields(400, { projectTemplateKey: 'The project template is not valid.' })
  }
  if (given !== undefined && workflowSchemes.of(context.site)[given] === undefined) {
    refuse(409, 'The workflow scheme could not be assigned to the project.')
  }
  const reply = createProject({ ...context, body })
  const project = projectSlice.of(context.site)[String((reply.body as { id: number }).id)]
  if (project === undefined) throw new Error('the project that was just made is lost')
  if (given !== undefined) project.schemes.workflowSchemeId = given
  return reply
}

/** `PUT /project/{k}`: no workflow scheme here; key and schemes are for administrators. */
export function updateDataCenterProject(context: Context): Reply {
  const project = administeredProject(context, context.params.projectIdOrKey ?? '')
  updateProject({ ...context, body: asCloudBody(context, projectMembers) })
  return ok(projectBean(context, project))
}

/** The project of the path, which only administrators of Jira may delete, archive or convert. */
function projectOfAdministrator(context: Context): ProjectRecord {
  const project = visibleProject(context, context.params.projectIdOrKey ?? '')
  if (!holdsGlobalPermission(context.site, context.caller?.accountId, 'ADMINISTER')) {
    refuse(403, 'You do not have permission to administer Jira.')
  }
  return project
}

/** `DELETE /project/{k}`: at once, there is no trash. */
export function deleteDataCenterProject(context: Context): Reply {
  purgeProject(context.site, { projectId: projectOfAdministrator(context).id })
  return noContent()
}

function setStatus(context: Context, status: 'live' | 'archived'): void {
  const project = projectOfAdministrator(context)
  project.status = status
  project.statusChangedAt = context.site.clock.now()
  project.statusChangedBy = context.caller?.accountId ?? ''
}

/** `PUT /project/{k}/archive`. */
export function archiveDataCenterProject(context: Context): Reply {
  setStatus(context, 'archived')
  return noContent()
}

/** `PUT /project/{k}/restore`: from the archive, answered with 202. */
export function restoreDataCenterProject(context: Context): Reply {
  setStatus(context, 'live')
  return { status: 202 }
}

/** `PUT /project/{k}/type/{newProjectTypeKey}`. */
export function changeProjectType(context: Context): Reply {
  const project = projectOfAdministrator(context)
  const { newProjectTypeKey } = context.params
  if (!['software', 'business', 'service_desk'].includes(newProjectTypeKey ?? '')) {
    refuse(400, `The project type '${newProjectTypeKey}' is not valid.`)
  }
  Object.assign(project, { projectTypeKey: newProjectTypeKey })
  return ok(projectBean(context, project))
}
