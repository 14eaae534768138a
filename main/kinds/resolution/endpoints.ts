import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { descriptionMember, idMember, nameMember, unusedAnswer } from '../answer-members.ts'

const resolution = z.object({ id: idMember, name: nameMember, description: descriptionMember })

/** A list also tells the default: the specification has one name for it, its example another. */
const listedResolution = resolution.extend({
  default: z.boolean().optional(),
  isDefault: z.boolean().optional(),
})

/** A resolution as a list answers it. */
export type ListedResolution = z.infer<typeof listedResolution>

/** A resolution as Jira answers it. */
export type ResolutionAnswer = z.infer<typeof resolution>

/** Operations on resolutions. The writing ones list no OAuth scopes (jira-api 1.1). */
export const resolutionEndpoints = {
  search: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/resolution/search',
    effect: 'read',
    answer: listedResolution,
    paging: { style: 'page-bean', size: 1000 },
    stage: 'experimental',
  }),
  get: endpoint({
    method: 'GET',
    path: '/rest/api/3/resolution/{id}',
    effect: 'read',
    answer: resolution,
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/resolution',
    effect: 'create',
    answer: z.object({ id: idMember }),
    unscoped: true,
    stage: 'experimental',
  }),
  /** 303 with a task that gives issues the resolution named by `replaceWith`, which is needed. */
  delete: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/resolution/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
    stage: 'experimental',
  }),
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/resolution/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
    stage: 'experimental',
  }),
  /** Without an id there is no default any more. */
  setDefault: endpoint({
    method: 'PUT',
    path: '/rest/api/3/resolution/default',
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
    stage: 'experimental',
  }),
  /** Moves resolutions to the beginning, or behind another one; the order is the site's. */
  move: endpoint({
    method: 'PUT',
    path: '/rest/api/3/resolution/move',
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
    stage: 'experimental',
  }),
}
