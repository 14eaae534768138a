import type { Context } from '../../http/context.ts'
import { ok } from '../../http/reply.ts'
import { workflowName } from '../../workflow-schemes/bean.ts'
import { pathScheme } from '../../workflow-schemes/edit.ts'
import { isActive } from '../../workflow-schemes/resolve.ts'
import type { Mappings } from '../../workflow-schemes/state.ts'
import type { Handle } from './answers.ts'
import { workflowSchemeBean } from './bean.ts'

type Side = 'scheme' | 'draft'

function mappingBeans(context: Context, { defaultWorkflowId, issueTypes }: Mappings) {
  const ids = [...new Set([defaultWorkflowId, ...Object.values(issueTypes)])]
  return ids.map((id) => ({
    workflow: workflowName(context, id),
    issueTypes: Object.keys(issueTypes).filter((type) => issueTypes[type] === id),
    defaultMapping: id === defaultWorkflowId,
  }))
}

/** `GET …/workflow`: the mapping of the workflow named, or without a name all of them. */
export function readingWorkflow(handle: Handle, side: Side): Handle {
  return (context) => {
    if (context.query.has('workflowName')) return handle(context)
    const scheme = pathScheme(context)
    const asksDraft = side === 'draft' || context.query.get('returnDraftIfExists') === 'true'
    return ok(mappingBeans(context, (asksDraft ? scheme.draft : null) ?? scheme))
  }
}

/** `DELETE …/workflow?workflowName=`: answers the scheme or draft that is left, Cloud nothing. */
export function removingWorkflow(handle: Handle, side: Side): Handle {
  return (context) => {
    handle(context)
    const scheme = pathScheme(context)
    const wentToDraft = side === 'draft' || isActive(context.site, scheme)
    return ok(workflowSchemeBean(context, scheme, wentToDraft ? scheme.draft : null))
  }
}
