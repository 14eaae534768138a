import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { descriptionMember, idMember, nameMember, unusedAnswer } from '../answer-members.ts'

const configuration = z.object({
  id: idMember,
  name: nameMember,
  description: descriptionMember,
  isDefault: z.boolean().nullish(),
})

/** A field configuration without its fields. */
export type ConfigurationAnswer = z.infer<typeof configuration>

const item = z.object({
  id: z.string(),
  description: descriptionMember,
  isHidden: z.boolean().nullish(),
  isRequired: z.boolean().nullish(),
  renderer: z.string().nullish(),
})

/** A field in a configuration. */
export type ItemAnswer = z.infer<typeof item>

/** Operations on field configurations. Sites with field schemes refuse to write, or have none. */
export const fieldConfigurationEndpoints = {
  search: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/fieldconfiguration',
    effect: 'read',
    answer: configuration,
    paging: { style: 'page-bean', size: 1000 },
    stage: 'deprecated',
  }),
  items: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/fieldconfiguration/{id}/fields',
    effect: 'read',
    answer: item,
    paging: { style: 'page-bean', size: 1000 },
    stage: 'deprecated',
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/fieldconfiguration',
    effect: 'create',
    answer: z.object({ id: idMember }),
    stage: 'deprecated',
  }),
  /** Both texts are overwritten; refused for the default configuration. */
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/fieldconfiguration/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'deprecated',
  }),
  /** Only the fields and members that are given; hiding a field forgets all else about it. */
  updateItems: endpoint({
    method: 'PUT',
    path: '/rest/api/3/fieldconfiguration/{id}/fields',
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'deprecated',
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/fieldconfiguration/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'deprecated',
  }),
}
