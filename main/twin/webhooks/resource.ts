import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { ok } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import { type Webhook, webhooks } from './state.ts'

/** The secret, if there is one, can never be read. */
function webhookBean({ site }: Context, webhook: Webhook) {
  const { id, name, url, events, jql, enabled, excludeBody } = webhook
  return {
    name,
    url,
    excludeBody,
    filters: { 'issue-related-events-section': jql },
    events,
    enabled,
    self: `${site.address}/rest/webhooks/1.0/webhook/${id}`,
  }
}

/** Webhooks of apps: user tokens are refused whoever's they are (jira-api 3.31). */
function forAppsOnly(path: string): Route {
  const handle = () => refuse(403, 'Only Connect and OAuth 2.0 apps can use this operation.')
  return { method: 'GET', path, who: 'user', handle }
}

const path = '/rest/webhooks/1.0/webhook'

/** Webhooks of administrators: in Atlassian's guide, not in the OpenAPI (jira-api 3.31). */
export const webhooksResource: Resource = {
  name: 'webhooks',
  routes: [
    {
      method: 'GET',
      path,
      who: 'admin',
      handle: (context) =>
        ok(Object.values(webhooks.of(context.site)).map((one) => webhookBean(context, one))),
    },
    {
      method: 'GET',
      path: `${path}/{id}`,
      who: 'admin',
      handle: (context) => {
        const webhook = webhooks.of(context.site)[context.params.id ?? '']
        return ok(webhookBean(context, webhook ?? refuse(404, 'The webhook does not exist.')))
      },
    },
    forAppsOnly('/rest/api/3/webhook'),
    forAppsOnly('/rest/api/3/webhook/failed'),
  ],
}
