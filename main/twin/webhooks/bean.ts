import type { Context } from '../http/context.ts'
import { accounts } from '../users/state.ts'
import type { Webhook } from './state.ts'

/** A webhook as every answer shows it: whether it signs, never with what. */
export function webhookBean({ site }: Context, webhook: Webhook) {
  const { id, name, description, url, events, jql, enabled, excludeBody } = webhook
  return {
    name,
    url,
    ...(description === '' ? {} : { description }),
    excludeBody,
    filters: { 'issue-related-events-section': jql },
    events,
    enabled,
    isSigned: webhook.secret !== null,
    self: `${site.address}/rest/webhooks/1.0/webhook/${id}`,
    lastUpdatedUser: webhook.updatedBy,
    lastUpdatedDisplayName: accounts.of(site)[webhook.updatedBy]?.displayName ?? '',
    lastUpdated: webhook.updatedAt,
  }
}
