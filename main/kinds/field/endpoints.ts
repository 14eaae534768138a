import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { idMember, textMember, unusedAnswer } from '../answer-members.ts'

const field = z.object({
  id: z.string(),
  name: z.string(),
  description: textMember,
  searcherKey: textMember,
  isLocked: z.boolean().nullish(),
  contextsCount: z.number().nullish(),
  screensCount: z.number().nullish(),
  schema: z.object({ type: textMember, custom: z.string().nullish() }).nullish(),
})

/** A field as `/field/search` answers it. */
export type FieldAnswer = z.infer<typeof field>

/** Expansions that are used; others cost the site work for nothing. */
export const fieldExpansions = 'searcherKey,isLocked,contextsCount,screensCount'

/** Operations on fields. */
export const fieldEndpoints = {
  /** All fields that are not in the trash and not of one team-managed project. */
  search: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/field/search',
    effect: 'read',
    answer: field,
    paging: { style: 'page-bean', size: 1000 },
  }),
  /** Also makes a global context of the field (jira-api 3.11). */
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/field',
    effect: 'create',
    answer: z.object({ id: idMember }),
  }),
  /** Into the trash, from which it can be restored for 60 days (jira-api 3.11). */
  trash: endpoint({
    method: 'POST',
    path: '/rest/api/3/field/{id}/trash',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/field/{fieldId}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
}
