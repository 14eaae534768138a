import type { Context } from '../../http/context.ts'
import { accounts } from '../../users/state.ts'
import { draftBean as cloudDraftBean, schemeBean } from '../../workflow-schemes/bean.ts'
import type { Draft, WorkflowScheme } from '../../workflow-schemes/state.ts'
import { completeTime } from '../complete-time.ts'
import { dataCenterUserBean } from '../users/bean.ts'

/** The draft of a scheme: who edited it is a user of Data Center, and when is a text for people. */
function draftBean(context: Context, scheme: WorkflowScheme, draft: Draft) {
  const { lastModifiedUser: _, ...bean } = cloudDraftBean(context, scheme, draft)
  const editor = accounts.of(context.site)[draft.updatedBy ?? '']
  return {
    ...bean,
    lastModified: completeTime(draft.updatedAt),
    ...(editor === undefined ? {} : { lastModifiedUser: dataCenterUserBean(context, editor) }),
  }
}

/** A scheme, or the draft of it (`WorkflowSchemeBean`): workflows are named, not numbered. */
export function workflowSchemeBean(
  context: Context,
  scheme: WorkflowScheme,
  draft: Draft | null = null,
): Readonly<Record<string, unknown>> {
  return draft === null ? schemeBean(context, scheme) : draftBean(context, scheme, draft)
}
