import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { nameMember, textMember, unusedAnswer } from '../answer-members.ts'

/** In which part of the filters Jira keeps the JQL. */
export const jqlFilter = 'issue-related-events-section'

const webhook = z.object({
  /** Its address, which ends in its id: there is no other place that tells it. */
  self: z.string(),
  name: nameMember,
  description: textMember.transform((text) => text.trim()),
  url: z.string(),
  events: z.array(z.string()).nullish(),
  filters: z.record(z.string(), z.string().nullish()).nullish(),
  excludeBody: z.boolean().nullish(),
  enabled: z.boolean().nullish(),
  /** Whether there is a secret; the secret itself is in no answer. */
  isSigned: z.boolean().nullish(),
})

/** A webhook of administrators as Jira answers it. */
export type WebhookAnswer = z.infer<typeof webhook>

/**
 * Operations on webhooks of administrators: in Atlassian's guide and in clients that are in use, but
 * in no specification (jira-api 3.31). They list no OAuth scopes.
 */
export const webhookEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: '/rest/webhooks/1.0/webhook',
    effect: 'read',
    answer: webhook,
    paging: { style: 'array' },
    unscoped: true,
  }),
  get: endpoint({
    method: 'GET',
    path: '/rest/webhooks/1.0/webhook/{id}',
    effect: 'read',
    answer: webhook,
    unscoped: true,
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/webhooks/1.0/webhook',
    effect: 'create',
    answer: z.object({ self: z.string() }),
    unscoped: true,
  }),
  /** What is not sent stays as it is, the secret too. */
  update: endpoint({
    method: 'PUT',
    path: '/rest/webhooks/1.0/webhook/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/rest/webhooks/1.0/webhook/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
  }),
}
