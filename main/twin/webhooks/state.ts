import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** A webhook that an administrator set up. */
export interface Webhook {
  readonly id: string
  name: string
  description: string
  url: string
  events: readonly string[]
  jql: string
  enabled: boolean
  excludeBody: boolean
  /** Signs what is sent; no answer ever shows it. */
  secret: string | null
  updatedAt: number
  updatedBy: string
}

/** Webhooks by id. */
export const webhooks = defineSlice('webhooks', (): Record<string, Webhook> => ({}))

/** Adds a webhook. */
export function addWebhook(site: Pick<Site, 'state'>, details: Omit<Webhook, 'id'>): Webhook {
  const webhook: Webhook = { ...details, id: nextId(site, 'webhook') }
  webhooks.of(site)[webhook.id] = webhook
  return webhook
}
