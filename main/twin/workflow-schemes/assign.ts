import type { Context } from '../http/context.ts'
import { Refusal, refuse } from '../http/errors.ts'
import { bodyMembers, type Members, optionalId } from '../http/members.ts'
import { noContent, type Reply } from '../http/reply.ts'
import { countIssues } from '../issues/state.ts'
import { findProject, type ProjectRecord } from '../projects/state.ts'
import { seeTask } from '../tasks/bean.ts'
import { findExclusiveTask } from '../tasks/state.ts'
import { allowedBy, missingText, planMoves } from './moves.ts'
import { mappingsOf } from './resolve.ts'
import { workflowSchemes } from './state.ts'
import { readOverrides } from './update.ts'
import { type SwitchWork, switchEffect } from './work.ts'

function readSchemeId(context: Context, id: string | undefined, status: 400 | 404): string | null {
  if (id === undefined) return null
  if (workflowSchemes.of(context.site)[id] === undefined) {
    refuse(status, 'The workflow scheme was not found.')
  }
  return id
}

function readProject(context: Context, body: Members, status: 400 | 404): ProjectRecord {
  const project = findProject(context.site, optionalId(body, 'projectId') ?? '')
  if (project === undefined) return refuse(status, 'The project was not found.')
  if (project.style !== 'classic') {
    refuse(400, 'Only classic projects can have workflow schemes assigned.')
  }
  return project
}

/** `PUT /workflowscheme/project`: only while the project has no issues; no id = the default. */
export function assignScheme(context: Context): Reply {
  const body = bodyMembers(context)
  const schemeId = readSchemeId(context, optionalId(body, 'workflowSchemeId'), 404)
  const project = readProject(context, body, 404)
  if (countIssues(context.site, { projectId: project.id }) > 0) {
    refuse(400, 'The workflow scheme cannot be assigned because the project has issues.')
  }
  project.schemes.workflowSchemeId = schemeId
  return noContent()
}

/** `POST /workflowscheme/project/switch`: with issues, as a task; another one running is 409. */
export function switchProject(context: Context): Reply {
  const { site } = context
  const running = findExclusiveTask(site)
  if (running !== undefined) {
    throw new Refusal({
      status: 409,
      body: {
        errorMessages: ['Another task is currently running, please try again later.'],
        errors: { conflictingTaskId: running.id },
      },
    })
  }
  const body = bodyMembers(context)
  const project = readProject(context, body, 400)
  const schemeId = readSchemeId(context, optionalId(body, 'targetSchemeId'), 400)
  const { moves, missing } = planMoves(
    site,
    [project],
    allowedBy(site, mappingsOf(site, schemeId)),
    readOverrides(body, 'mappingsByIssueTypeOverride'),
  )
  if (missing.length > 0) refuse(400, missingText(missing))
  const work: SwitchWork = { projectId: project.id, schemeId, moves }
  return seeTask(context, {
    description: `Switch the workflow scheme of ${project.key}`,
    effect: switchEffect,
    argument: work,
    exclusive: true,
  })
}
