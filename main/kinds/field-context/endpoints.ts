import { z } from 'zod'
import { jsonObjectSchema } from '#contract/model/json'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { idMember, textMember, unusedAnswer } from '../answer-members.ts'

const context = z.object({
  id: idMember,
  name: z.string(),
  description: textMember,
  isGlobalContext: z.boolean(),
  isAnyIssueType: z.boolean(),
})

/** A context without what it holds for, which Jira answers apart. */
export type ContextAnswer = z.infer<typeof context>

const option = z.object({
  id: idMember,
  value: z.string(),
  disabled: z.boolean().nullish(),
  /** The option that a cascading option stands under. */
  optionId: idMember.nullish(),
})

/** An option or cascading option. */
export type OptionAnswer = z.infer<typeof option>

const page = { style: 'page-bean', size: 1000 } as const

/** Operations on contexts, their options and default values. */
export const fieldContextEndpoints = {
  contexts: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/field/{fieldId}/context',
    effect: 'read',
    answer: context,
    paging: page,
  }),
  projects: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/field/{fieldId}/context/projectmapping',
    effect: 'read',
    answer: z.object({ contextId: idMember, projectId: idMember.nullish() }),
    paging: page,
  }),
  issueTypes: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/field/{fieldId}/context/issuetypemapping',
    effect: 'read',
    answer: z.object({ contextId: idMember, issueTypeId: idMember.nullish() }),
    paging: page,
  }),
  options: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/field/{fieldId}/context/{contextId}/option',
    effect: 'read',
    answer: option,
    paging: page,
  }),
  /** Default values, each for any issue type or for one of them. Took the place of `oldDefaults`. */
  defaults: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/field/{fieldId}/context/defaultValues',
    effect: 'read',
    answer: z.object({
      contextId: idMember,
      defaultValues: z
        .array(
          z.object({
            isAnyIssueType: z.boolean().nullish(),
            issueTypeId: idMember.nullish(),
            value: jsonObjectSchema.nullish(),
          }),
        )
        .nullish(),
    }),
    paging: page,
  }),
  oldDefaults: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/field/{fieldId}/context/defaultValue',
    effect: 'read',
    answer: z.object({ contextId: idMember }).catchall(z.json()),
    paging: page,
    stage: 'deprecated',
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/field/{fieldId}/context',
    effect: 'create',
    answer: z.object({ id: idMember }),
  }),
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/field/{fieldId}/context/{contextId}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  addProjects: endpoint({
    method: 'PUT',
    path: '/rest/api/3/field/{fieldId}/context/{contextId}/project',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  addIssueTypes: endpoint({
    method: 'PUT',
    path: '/rest/api/3/field/{fieldId}/context/{contextId}/issuetype',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** Refused when it would make a second global context of the field. */
  removeProjects: endpoint({
    method: 'POST',
    path: '/rest/api/3/field/{fieldId}/context/{contextId}/project/remove',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** A context without issue types holds for all of them. */
  removeIssueTypes: endpoint({
    method: 'POST',
    path: '/rest/api/3/field/{fieldId}/context/{contextId}/issuetype/remove',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** With its options; refused for the global context. */
  delete: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/field/{fieldId}/context/{contextId}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** Refused for an option that still has cascading ones. */
  deleteOption: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/field/{fieldId}/context/{contextId}/option/{optionId}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  createOptions: endpoint({
    method: 'POST',
    path: '/rest/api/3/field/{fieldId}/context/{contextId}/option',
    effect: 'create',
    answer: z.object({ options: z.array(option) }),
  }),
  updateOptions: endpoint({
    method: 'PUT',
    path: '/rest/api/3/field/{fieldId}/context/{contextId}/option',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  moveOptions: endpoint({
    method: 'PUT',
    path: '/rest/api/3/field/{fieldId}/context/{contextId}/option/move',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** The only operation that writes defaults; deprecated without a successor (jira-api 3.12). */
  writeDefaults: endpoint({
    method: 'PUT',
    path: '/rest/api/3/field/{fieldId}/context/defaultValue',
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'deprecated',
  }),
}
