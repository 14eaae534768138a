import { z } from 'zod'
import type { Json } from '#contract/model/json'
import { jsonSchema } from '#contract/model/json'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { idMember, unusedAnswer } from '../answer-members.ts'

const path = '/rest/api/3/project/{projectIdOrKey}/properties'

/** Operations on the properties of projects (jira-api 3.1). */
export const projectPropertyEndpoints = {
  keys: listEndpoint({
    method: 'GET',
    path,
    effect: 'read',
    answer: z.object({ key: z.string() }),
    paging: { style: 'array', member: 'keys' },
  }),
  /** Values of many projects at once, of the keys that are named. */
  search: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/project/search',
    effect: 'read',
    answer: z.object({ id: idMember, properties: z.record(z.string(), jsonSchema).nullish() }),
    paging: { style: 'page-bean', size: 100 },
  }),
  get: endpoint<{ value?: Json | undefined }>({
    method: 'GET',
    path: `${path}/{propertyKey}`,
    effect: 'read',
    answer: z.object({ value: jsonSchema.optional() }),
  }),
  /** A property that is not there yet. */
  add: endpoint({
    method: 'PUT',
    path: `${path}/{propertyKey}`,
    effect: 'create',
    answer: unusedAnswer,
  }),
  set: endpoint({
    method: 'PUT',
    path: `${path}/{propertyKey}`,
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: `${path}/{propertyKey}`,
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
}
