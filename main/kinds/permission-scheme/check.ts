import type { JsonObject } from '#contract/model/json'
import { listIn } from '#domain/checks/data-of-view'
import type { PlanView } from '#domain/checks/plan-view'
import type { Finding } from '#domain/kind-model'
import { isOnFreePlan, lacksProduct } from '../app/plan-of.ts'
import { textIn } from '../wanted-members.ts'

/** Jira's own permissions; those of apps have keys like `com.acme.app__see-all`. */
const ownPermission = /^[A-Z][A-Z_]*$/

/** Permissions that one product alone has, as the specification of permission schemes says. */
const productOf: Readonly<Record<string, string>> = {
  MANAGE_SPRINTS_PERMISSION: 'jira-software',
  SERVICEDESK_AGENT: 'jira-servicedesk',
  VIEW_DEV_TOOLS: 'jira-software',
}

const permissionsIn = (data: JsonObject | undefined): readonly string[] =>
  listIn(data, 'grants').map((grant) => textIn(grant, 'permission'))

/**
 * What Jira refuses as a whole: any permission scheme on the Free plan, and one with a permission
 * whose app or product is missing (jira-api 3.16). Which permissions there are is seen from the
 * destination's own schemes and products, for no request; a permission that none of them grants may
 * be there all the same.
 */
export const checkPermissionScheme = (
  wanted: JsonObject,
  { now }: Pick<PlanView, 'now'>,
): readonly Finding[] => {
  const granted = new Set(
    now
      .idsOf('permissionScheme')
      .flatMap((id) => permissionsIn(now.dataOf('permissionScheme', id))),
  )
  const mayBeMissing = (key: string): boolean =>
    key in productOf ? lacksProduct(now, productOf[key] ?? '') : !ownPermission.test(key)
  const unknown = new Set(
    permissionsIn(wanted).filter((key) => mayBeMissing(key) && !granted.has(key)),
  )
  const free: readonly Finding[] = isOnFreePlan(now)
    ? [{ code: 'plan-refuses-permissions', path: '', details: [] }]
    : []
  return unknown.size === 0
    ? free
    : [...free, { code: 'permission-unknown', path: 'grants', details: [...unknown].sort() }]
}
