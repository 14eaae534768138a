import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { descriptionMember, idMember, nameMember, unusedAnswer } from '../answer-members.ts'
import { resultsAnswer } from './results.ts'

const scheme = z.object({
  id: idMember,
  name: nameMember,
  description: descriptionMember,
  isDefault: z.boolean().nullish(),
})

/** A field scheme without its fields. */
export type FieldSchemeAnswer = z.infer<typeof scheme>

const parameters = z.object({
  description: z.string().nullish(),
  isRequired: z.boolean().nullish(),
  rendererType: z.string().nullish(),
})

/** What a scheme says about a field; what is left out is as elsewhere. */
export type ParametersAnswer = z.infer<typeof parameters>

const item = z.object({
  fieldId: z.string(),
  parameters: parameters.nullish(),
  restrictedToWorkTypes: z.array(idMember).nullish(),
  workTypeParameters: z.array(parameters.extend({ workTypeId: idMember })).nullish(),
  /** What may be done to the field in this scheme, e.g. `REMOVE`. */
  allowedOperations: z.array(z.string()).nullish(),
})

/** A field in a scheme. */
export type ItemAnswer = z.infer<typeof item>

/** Operations on field schemes. Sites without them answer 404. */
export const fieldSchemeEndpoints = {
  search: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/config/fieldschemes',
    effect: 'read',
    answer: scheme,
    paging: { style: 'page-bean', size: 100 },
    stage: 'experimental',
  }),
  get: endpoint({
    method: 'GET',
    path: '/rest/api/3/config/fieldschemes/{id}',
    effect: 'read',
    answer: scheme,
    stage: 'experimental',
  }),
  items: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/config/fieldschemes/{id}/fields',
    effect: 'read',
    answer: item,
    paging: { style: 'page-bean', size: 100 },
    stage: 'experimental',
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/config/fieldschemes',
    effect: 'create',
    answer: z.object({ id: idMember }),
    stage: 'experimental',
  }),
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/config/fieldschemes/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'experimental',
  }),
  /** Bodies are maps by field id; work types given replace those before, none means all. */
  associate: endpoint({
    method: 'PUT',
    path: '/rest/api/3/config/fieldschemes/fields',
    effect: 'repeatable',
    answer: resultsAnswer,
    inParts: true,
    stage: 'experimental',
  }),
  dissociate: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/config/fieldschemes/fields',
    effect: 'repeatable',
    answer: resultsAnswer,
    inParts: true,
    stage: 'experimental',
  }),
  /** What is null or left out stays as it is. */
  setParameters: endpoint({
    method: 'PUT',
    path: '/rest/api/3/config/fieldschemes/fields/parameters',
    effect: 'repeatable',
    answer: resultsAnswer,
    inParts: true,
    stage: 'experimental',
  }),
  removeParameters: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/config/fieldschemes/fields/parameters',
    effect: 'repeatable',
    answer: resultsAnswer,
    inParts: true,
    stage: 'experimental',
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/config/fieldschemes/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'experimental',
  }),
}
