import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { unusedAnswer } from '../answer-members.ts'
import { ruleSchema, summarySchema } from './schema.ts'

const rule = '/gateway/api/automation/public/jira/{cloudId}/rest/v1/rule'
const one = `${rule}/{ruleUuid}` as const

/**
 * Operations of the rule management API of automation, an API of its own (automation-api §2). No
 * scoped token opens it.
 */
export const automationRuleEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: `${rule}/summary`,
    effect: 'read',
    answer: summarySchema,
    paging: { style: 'links', member: 'data', size: 100 },
    unscoped: true,
  }),
  get: endpoint({ method: 'GET', path: one, effect: 'read', answer: ruleSchema, unscoped: true }),
  create: endpoint({
    method: 'POST',
    path: rule,
    effect: 'create',
    answer: z.object({ ruleUuid: z.string() }),
    unscoped: true,
  }),
  update: endpoint({
    method: 'PUT',
    path: one,
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
  }),
  setState: endpoint({
    method: 'PUT',
    path: `${one}/state`,
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: one,
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
  }),
}
