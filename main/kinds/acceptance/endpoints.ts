import { z } from 'zod'
import { jsonSchema } from '#contract/model/json'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { idMember, textMember, unusedAnswer } from '../answer-members.ts'

const fieldMember = z.object({
  key: z.string(),
  name: z.string(),
  required: z.boolean(),
  hasDefaultValue: z.boolean().nullish(),
  schema: z.object({ type: z.string(), items: textMember, custom: textMember }),
  allowedValues: z.array(jsonSchema).nullish(),
})

/** A field as Jira describes it where an issue is made or moved. */
export type FieldAnswer = z.infer<typeof fieldMember>

const transition = z.object({
  id: idMember,
  name: z.string(),
  to: z.object({ id: idMember, name: textMember }),
  fields: z.record(z.string(), fieldMember).nullish(),
})

/** A transition as Jira offers it to an issue. */
export type TransitionAnswer = z.infer<typeof transition>

/** Operations of the acceptance run: issues of its throw-away project, and who may do what in it. */
export const acceptanceEndpoints = {
  types: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes',
    effect: 'read',
    answer: z.object({ id: idMember, name: z.string(), subtask: z.boolean().nullish() }),
    paging: { style: 'named-page', member: 'issueTypes', size: 200 },
  }),
  fields: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
    effect: 'read',
    answer: fieldMember.extend({ fieldId: z.string() }),
    paging: { style: 'named-page', member: 'fields', size: 200 },
  }),
  createIssue: endpoint({
    method: 'POST',
    path: '/rest/api/3/issue',
    effect: 'create',
    answer: z.object({ id: idMember, key: z.string() }),
  }),
  issue: endpoint({
    method: 'GET',
    path: '/rest/api/3/issue/{issueIdOrKey}',
    effect: 'read',
    answer: z.object({
      fields: z.object({ status: z.object({ id: idMember, name: textMember }) }),
    }),
  }),
  transitions: endpoint({
    method: 'GET',
    path: '/rest/api/3/issue/{issueIdOrKey}/transitions',
    effect: 'read',
    answer: z.object({ transitions: z.array(transition) }),
  }),
  /** Taking a transition twice is taking another one, so this is not repeated blindly. */
  transit: endpoint({
    method: 'POST',
    path: '/rest/api/3/issue/{issueIdOrKey}/transitions',
    effect: 'create',
    answer: unusedAnswer,
  }),
  permissions: endpoint({
    method: 'POST',
    path: '/rest/api/3/permissions/check',
    effect: 'read',
    answer: z.object({
      projectPermissions: z.array(
        z.object({ permission: z.string(), projects: z.array(z.number()) }),
      ),
    }),
  }),
}
