import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { noContent, type Reply } from '../http/reply.ts'
import { schemesNaming, usesOfWorkflow } from '../workflow-schemes/resolve.ts'
import { workflows } from './state.ts'

/** `DELETE /workflow/{entityId}`: only a workflow that no scheme and no draft names. */
export function deleteWorkflow(context: Context): Reply {
  const { site, params } = context
  const id = params.entityId ?? ''
  const workflow = workflows.of(site)[id]
  if (workflow === undefined) return refuse(404, 'The workflow was not found.')
  if (!workflow.isEditable) refuse(400, 'Cannot delete a system workflow.')
  if (schemesNaming(site, id).length > 0 || usesOfWorkflow(site, id).length > 0) {
    refuse(400, 'Cannot delete an active workflow.')
  }
  delete workflows.of(site)[id]
  return noContent()
}
