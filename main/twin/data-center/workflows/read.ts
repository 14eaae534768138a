import { extraSwitch } from '../../extra-switch.ts'
import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { systemWorkflowName, type Workflow, workflows } from '../../workflows/state.ts'
import { completeTime } from '../complete-time.ts'

/**
 * All that REST tells of a workflow (jira-dc-api §2): how many steps it has, not which. The
 * system workflow was never modified.
 */
function workflowBean(workflow: Workflow): Record<string, unknown> {
  const { name, description, updatedAt, statuses } = workflow
  const isDefault = name === systemWorkflowName
  return {
    name,
    description,
    ...(isDefault ? {} : { lastModifiedDate: completeTime(updatedAt) }),
    steps: statuses.length,
    default: isDefault,
  }
}

/**
 * `GET /workflow[?workflowName=]`. Whether a name is answered with the workflow or with a list of
 * one is a switch: no document of Data Center says it.
 */
export function listWorkflows(context: Context): Reply {
  const all = Object.values(workflows.of(context.site)).filter(
    ({ projectId }) => projectId === null,
  )
  const wanted = context.query.get('workflowName') ?? ''
  if (wanted === '') return ok(all.map(workflowBean))
  const found = all.filter(({ name }) => name === wanted).map(workflowBean)
  if (extraSwitch<string>(context.site, 'workflowByName', 'object') === 'list') return ok(found)
  return found.length === 0 ? refuse(404, `The workflow '${wanted}' does not exist.`) : ok(found[0])
}
