import type { Context } from '../../http/context.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { visibleProject } from '../../projects/access.ts'
import { defaultSchemeBean } from '../../workflow-schemes/bean.ts'
import { workflowSchemes } from '../../workflow-schemes/state.ts'
import { workflowSchemeBean } from './bean.ts'

/** `GET /project/{k}/workflowscheme`: the Default Workflow Scheme has no id. */
export function getProjectScheme(context: Context): Reply {
  const { schemes } = visibleProject(context, context.params.projectKeyOrId ?? '')
  const scheme = workflowSchemes.of(context.site)[schemes.workflowSchemeId ?? '']
  return ok(scheme === undefined ? defaultSchemeBean(context) : workflowSchemeBean(context, scheme))
}
