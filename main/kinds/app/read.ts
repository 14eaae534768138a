import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import type { ReadContext } from '../kind.ts'
import { readIfShown } from '../project/tolerated.ts'
import { appEndpoints } from './endpoints.ts'

/** An app or a product, normalised. */
export const appObject = (id: string, name: string, data: JsonObject = { name }): ConfigObject => ({
  kind: 'app',
  id,
  name,
  naturalKey: `app:${id}`,
  protection: 'locked',
  data,
  facts: {},
})

/**
 * The apps whose rules workflows of company-managed projects can have. One request: Jira wants a
 * workflow named, and answers the same for all of them, so any will do. There is always Jira's own.
 */
const readRuleApps = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
  const [workflow] = await context.of('workflow')
  if (!workflow) return []
  const { connectRules, forgeRules } = await context.api.call(appEndpoints.capabilities, {
    query: { workflowId: workflow.id },
  })
  const connectApps = new Set((connectRules ?? []).map(({ addonKey }) => addonKey))
  const forgeApps = new Map((forgeRules ?? []).map(({ id, name }) => [id, name ?? id]))
  return [
    ...[...connectApps].map((key) => appObject(key, key)),
    ...[...forgeApps].map(([id, name]) => appObject(id, name)),
  ]
}

/**
 * Jira's own products with what is paid for them, since on the Free plan Jira refuses some writes. A
 * site that does not tell has none here, and is asked for nothing more: the checks are left out then.
 */
const readProducts = (context: ReadContext): Promise<readonly ConfigObject[]> =>
  readIfShown(
    () => {},
    'app',
    'licence',
    async () => {
      const { applications } = await context.api.call(appEndpoints.licence)
      return applications.map(({ id, plan }) => appObject(id, id, { name: id, plan }))
    },
  )

/** The apps that bring rules, and Jira's own products: two requests. */
export const readApps = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
  const [products, apps] = await Promise.all([readProducts(context), readRuleApps(context)])
  return [...products, ...apps]
}
