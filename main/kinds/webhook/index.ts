import type { Kind } from '../kind.ts'
import { webhookEndpoints } from './endpoints.ts'
import { webhookModel } from './model.ts'
import { readWebhooks } from './read.ts'
import { webhookWriter } from './write.ts'

/** Webhooks of administrators (jira-api 3.31). */
export const webhookKind: Kind = {
  model: webhookModel,
  endpoints: webhookEndpoints,
  read: readWebhooks,
  writer: webhookWriter,
}
