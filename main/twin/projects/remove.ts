import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import type { Site } from '../site-model.ts'
import { seeTask } from '../tasks/bean.ts'
import { administeredProject, noSuchProject, visibleProject } from './access.ts'
import { projectBean } from './bean.ts'
import { type ProjectRecord, projectSlice } from './state.ts'

/** Name of the work that deletes a project for good. */
export const deleteEffect = 'project.delete'

/** Deletes a project and what is only its own; its schemes stay. */
export function purgeProject(site: Site, argument: unknown): unknown {
  const { projectId } = argument as { readonly projectId: string }
  for (const resource of site.resources) resource.projectDeleted?.(site, projectId)
  delete projectSlice.of(site)[projectId]
  return { successful: true }
}

function setStatus(context: Context, project: ProjectRecord, status: ProjectRecord['status']) {
  project.status = status
  project.statusChangedAt = context.site.clock.now()
  project.statusChangedBy = context.caller?.accountId ?? ''
}

function deletable(context: Context): ProjectRecord {
  const project = visibleProject(context, context.params.projectIdOrKey ?? '')
  if (project.status === 'archived') {
    refuse(400, 'An archived project has to be restored before it can be deleted.')
  }
  return project
}

/** `DELETE /project/{projectIdOrKey}`: into the trash unless `enableUndo=false`. */
export function deleteProject(context: Context): Reply {
  const project = deletable(context)
  if (context.query.get('enableUndo') === 'false') {
    purgeProject(context.site, { projectId: project.id })
  } else {
    setStatus(context, project, 'deleted')
  }
  return noContent()
}

/** `POST /project/{projectIdOrKey}/delete`: for good, as a task. */
export function deleteProjectAsTask(context: Context): Reply {
  const project = deletable(context)
  return seeTask(context, {
    description: `Delete project ${project.key}`,
    effect: deleteEffect,
    argument: { projectId: project.id },
  })
}

/** `POST /project/{projectIdOrKey}/archive`: only on premium plans. */
export function archiveProject(context: Context): Reply {
  const project = administeredProject(context, context.params.projectIdOrKey ?? '')
  if (context.site.state.plan !== 'premium') {
    refuse(403, 'Archiving projects is not available on your plan.')
  }
  if (project.status === 'archived') refuse(400, 'The project is already archived.')
  setStatus(context, project, 'archived')
  return noContent()
}

/** `POST /project/{projectIdOrKey}/restore`: from the archive or the trash. */
export function restoreProject(context: Context): Reply {
  const wanted = context.params.projectIdOrKey ?? ''
  const project = Object.values(projectSlice.of(context.site)).find(
    ({ id, key }) => id === wanted || key === wanted,
  )
  if (project === undefined) return refuse(404, noSuchProject(wanted))
  if (project.status === 'live') refuse(400, 'The project is neither archived nor in the trash.')
  setStatus(context, project, 'live')
  return ok(projectBean(context, project))
}
