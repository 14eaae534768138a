import { refuse } from '../http/errors.ts'
import { ok } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import { webhookBean } from './bean.ts'
import { webhooks } from './state.ts'
import { createWebhook, deleteWebhook, pathWebhook, updateWebhook } from './write.ts'

/** Webhooks of apps: user tokens are refused whoever's they are (jira-api 3.31). */
function forAppsOnly(method: Route['method'], path: string): Route {
  const handle = () => refuse(403, 'Only Connect and OAuth 2.0 apps can use this operation.')
  const scopes = { classic: 'manage:jira-webhook' }
  return { method, path: `/rest/api/3/webhook${path}`, who: 'user', scopes, handle }
}

const all = '/rest/webhooks/1.0/webhook'
const one = `${all}/{id}`
const admin = { who: 'admin', scopes: { classic: 'manage:jira-webhook' } } satisfies Partial<Route>

/** Webhooks of administrators: in Atlassian's guide, not in the OpenAPI (jira-api 3.31). */
export const webhooksResource: Resource = {
  name: 'webhooks',
  routes: [
    {
      ...admin,
      method: 'GET',
      path: all,
      handle: (context) =>
        ok(Object.values(webhooks.of(context.site)).map((each) => webhookBean(context, each))),
    },
    {
      ...admin,
      method: 'GET',
      path: one,
      handle: (context) => ok(webhookBean(context, pathWebhook(context))),
    },
    { ...admin, method: 'POST', path: all, handle: createWebhook },
    { ...admin, method: 'PUT', path: one, handle: updateWebhook },
    { ...admin, method: 'DELETE', path: one, handle: deleteWebhook },
    forAppsOnly('GET', ''),
    forAppsOnly('POST', ''),
    forAppsOnly('DELETE', ''),
    forAppsOnly('GET', '/failed'),
    forAppsOnly('PUT', '/refresh'),
  ],
  checkWorkflowRule: (site, ruleKey, { webhookId = '' }) =>
    ruleKey === 'system:trigger-webhook' && webhooks.of(site)[webhookId] === undefined
      ? `The webhook ${webhookId} does not exist.`
      : undefined,
}
