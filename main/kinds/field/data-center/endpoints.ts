import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { idMember, textMember } from '../../answer-members.ts'

const field = z.object({
  id: z.string(),
  name: z.string(),
  schema: z.object({ type: textMember, custom: z.string().nullish() }).nullish(),
})

/** A field as the list of all fields answers it: no description, no search template. */
export type FieldAnswer = z.infer<typeof field>

/** `id` is the number in some answers and `customfield_…` in others (jira-dc-api 3.9). */
const customField = z
  .object({
    id: idMember,
    numericId: idMember.nullish(),
    description: textMember,
    searcherKey: textMember,
    isLocked: z.boolean().nullish(),
    isAllProjects: z.boolean().nullish(),
    projectIds: z.array(idMember).nullish(),
    issueTypeIds: z.array(idMember).nullish(),
    screensCount: z.number().nullish(),
  })
  .transform(({ id, numericId, ...others }) => ({
    ...others,
    id: id.startsWith('customfield_') ? id : `customfield_${numericId ?? id}`,
  }))

/** What administrators see of a custom field, its contexts taken together. */
export type CustomFieldAnswer = z.infer<typeof customField>

/** Operations on fields: none renames, describes or changes one (jira-dc-api 2, 3.9). */
export const fieldEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/2/field',
    effect: 'read',
    answer: field,
    paging: { style: 'array' },
  }),
  customFields: listEndpoint({
    method: 'GET',
    path: '/rest/api/2/customFields',
    effect: 'read',
    answer: customField,
    paging: { style: 'from-one', size: 100 },
  }),
  /** Also makes the first context of the field, for all projects where none are named. */
  create: endpoint({
    method: 'POST',
    path: '/rest/api/2/field',
    effect: 'create',
    answer: z.object({ id: idMember }),
  }),
  /** At once and for good; 200 although a field was not deleted where another was. */
  remove: endpoint({
    method: 'DELETE',
    path: '/rest/api/2/customFields',
    effect: 'repeatable',
    answer: z.object({ notDeletedCustomFields: z.record(z.string(), z.string()).nullish() }),
    since: '8.5–9.12',
  }),
}
