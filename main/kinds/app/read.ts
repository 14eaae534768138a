import type { ConfigObject } from '#contract/model/config-object'
import type { ReadContext } from '../kind.ts'
import { appEndpoints } from './endpoints.ts'

const appObject = (id: string, name: string): ConfigObject => ({
  kind: 'app',
  id,
  name,
  naturalKey: `app:${id}`,
  protection: 'locked',
  data: { name },
  facts: {},
})

/**
 * The apps whose rules workflows of company-managed projects can have. One request: Jira wants a
 * workflow named, and answers the same for all of them, so any will do. There is always Jira's own.
 */
export const readApps = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
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
