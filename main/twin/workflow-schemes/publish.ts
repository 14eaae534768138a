import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { isMembers, memberList, optionalId } from '../http/members.ts'
import { noContent, type Reply } from '../http/reply.ts'
import { seeTask } from '../tasks/bean.ts'
import { refuseDuringWorkflowTask } from '../tasks/exclusive.ts'
import { pathDraft } from './edit.ts'
import { allowedBy, missingText, planMoves } from './moves.ts'
import { projectsOfScheme } from './resolve.ts'
import { type RemapWork, remapEffect } from './work.ts'

/** `POST /workflowscheme/{id}/draft/publish`: 204 when only validated, else 303. */
export function publishDraft(context: Context): Reply {
  const { site, body, query } = context
  refuseDuringWorkflowTask(context)
  const { scheme, draft } = pathDraft(context)
  const given = new Map(
    (isMembers(body) ? memberList(body, 'statusMappings') : []).map((mapping) => [
      `${optionalId(mapping, 'issueTypeId')}/${optionalId(mapping, 'statusId')}`,
      optionalId(mapping, 'newStatusId'),
    ]),
  )
  const { moves, missing } = planMoves(
    site,
    projectsOfScheme(site, scheme.id),
    allowedBy(site, draft),
    ({ issueTypeId, statusId }) => given.get(`${issueTypeId}/${statusId}`),
  )
  if (missing.length > 0) refuse(400, missingText(missing))
  if (query.get('validateOnly') === 'true') return noContent()
  const { defaultWorkflowId, issueTypes } = draft
  const work: RemapWork = {
    schemeId: scheme.id,
    mappings: { defaultWorkflowId, issueTypes },
    moves,
  }
  return seeTask(context, {
    description: `Publish the draft of ${scheme.name}`,
    effect: remapEffect,
    argument: work,
    exclusive: true,
  })
}
