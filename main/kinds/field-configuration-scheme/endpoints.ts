import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { descriptionMember, idMember, nameMember, unusedAnswer } from '../answer-members.ts'

const scheme = z.object({ id: idMember, name: nameMember, description: descriptionMember })

/** A field configuration scheme without its mappings. */
export type SchemeAnswer = z.infer<typeof scheme>

const mapping = z.object({
  fieldConfigurationSchemeId: idMember,
  issueTypeId: idMember,
  fieldConfigurationId: idMember,
})

/** One row of a scheme: an issue type, or `default`, and its field configuration. */
export type MappingAnswer = z.infer<typeof mapping>

/** Operations on field configuration schemes. The default one is in no answer. */
export const fieldConfigurationSchemeEndpoints = {
  search: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/fieldconfigurationscheme',
    effect: 'read',
    answer: scheme,
    paging: { style: 'page-bean', size: 1000 },
    stage: 'deprecated',
  }),
  /** Rows of all schemes when none is named. */
  mappings: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/fieldconfigurationscheme/mapping',
    effect: 'read',
    answer: mapping,
    paging: { style: 'page-bean', size: 1000 },
    stage: 'deprecated',
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/fieldconfigurationscheme',
    effect: 'create',
    answer: z.object({ id: idMember }),
    stage: 'deprecated',
  }),
  /** Both texts are overwritten. */
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/fieldconfigurationscheme/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'deprecated',
  }),
  /** Adds rows, or changes those of the same issue types; `default` is one of them. */
  setMappings: endpoint({
    method: 'PUT',
    path: '/rest/api/3/fieldconfigurationscheme/{id}/mapping',
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'deprecated',
  }),
  removeMappings: endpoint({
    method: 'POST',
    path: '/rest/api/3/fieldconfigurationscheme/{id}/mapping/delete',
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'deprecated',
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/fieldconfigurationscheme/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'deprecated',
  }),
}
