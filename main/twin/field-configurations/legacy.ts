import { extraSwitch } from '../extra-switch.ts'
import { fieldModel } from '../field-schemes/model.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import type { Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'

/** The text that all callers but administrators get. */
export const configurationAdminsOnly = 'Only Jira administrators can access field configurations.'

/**
 * A route of the legacy model. What it does on a site with field schemes is not documented: switch
 * `legacyFieldConfigurations` is `read-only` (writes 400), `gone` (410) or `open`.
 */
export function legacyRoute(
  method: Route['method'],
  path: string,
  handle: (context: Context) => Reply,
): Route {
  const guarded = (context: Context): Reply => {
    const { site } = context
    if (fieldModel(site) === 'field-schemes') {
      const setting = extraSwitch<string>(site, 'legacyFieldConfigurations', 'read-only')
      if (setting === 'gone')
        refuse(410, 'Field configurations have been replaced by field schemes.')
      if (setting === 'read-only' && method !== 'GET') {
        refuse(400, 'Field configurations have been replaced by field schemes on this site.')
      }
    }
    return handle(context)
  }
  return { method, path, who: 'admin', refusal: configurationAdminsOnly, handle: guarded }
}
