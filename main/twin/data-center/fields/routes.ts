import { livingFields } from '../../fields/state.ts'
import type { Context } from '../../http/context.ts'
import { Refusal } from '../../http/errors.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { seesAnyProject } from '../projects/anonymous.ts'
import { unauthenticated } from '../replies.ts'
import type { DataCenterRoute } from '../route.ts'
import { fieldBean } from './bean.ts'
import { createField } from './create.ts'

/** `GET /field`: all of them; 401 for anonymous callers who see no project. */
function listFields(context: Context): Reply {
  if (!seesAnyProject(context)) throw new Refusal(unauthenticated())
  const fields = livingFields(context.site).filter(({ scopeProjectId }) => !scopeProjectId)
  return ok(fields.map((field) => fieldBean(context, field)))
}

/** Fields (jira-dc-api §3.9). */
export const fieldRoutes: readonly DataCenterRoute[] = [
  { method: 'GET', path: '/rest/api/2/field', who: 'open', handle: listFields },
  { method: 'POST', path: '/rest/api/2/field', who: 'admin', handle: createField },
]
