import type { Context } from '../../http/context.ts'
import { isMembers } from '../../http/members.ts'
import type { Reply } from '../../http/reply.ts'
import { addDraft, pathScheme } from '../../workflow-schemes/edit.ts'
import { isActive } from '../../workflow-schemes/resolve.ts'
import { updateDraft } from '../../workflow-schemes/write.ts'
import { workflowSchemeBean } from './bean.ts'

/** What answers a request. */
export type Handle = (context: Context) => Reply

/** Cloud has taken these operations over as they were: only its view of a draft differs. */
export function asHere(handle: Handle): Handle {
  return (context) => {
    const reply = handle(context)
    if (!isMembers(reply.body) || reply.body.draft !== true) return reply
    const scheme = pathScheme(context)
    return { ...reply, body: workflowSchemeBean(context, scheme, scheme.draft) }
  }
}

/** `PUT …/draft`: makes the draft when there is none yet, which Cloud refuses. */
export function putDraft(context: Context): Reply {
  const scheme = pathScheme(context)
  if (scheme.draft === null && isActive(context.site, scheme)) addDraft(context, scheme)
  return asHere(updateDraft)(context)
}
