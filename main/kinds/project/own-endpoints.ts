import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { textMember, unusedAnswer } from '../answer-members.ts'

const feature = z.object({
  feature: z.string(),
  state: z.string(),
  toggleLocked: z.boolean().nullish(),
  prerequisites: z.array(z.string()).nullish(),
})

/** A feature of a project as Jira answers it. */
export type FeatureAnswer = z.infer<typeof feature>

/** Operations on what a project has for itself alone: features, sender address, picture. */
export const ownSettingEndpoints = {
  features: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}/features',
    effect: 'read',
    answer: feature,
    paging: { style: 'array', member: 'features' },
  }),
  setFeature: endpoint({
    method: 'PUT',
    path: '/rest/api/3/project/{projectIdOrKey}/features/{featureKey}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  senderAddress: endpoint({
    method: 'GET',
    path: '/rest/api/3/project/{projectId}/email',
    effect: 'read',
    answer: z.object({ emailAddress: textMember }),
  }),
  setSenderAddress: endpoint({
    method: 'PUT',
    path: '/rest/api/3/project/{projectId}/email',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  showAvatar: endpoint({
    method: 'PUT',
    path: '/rest/api/3/project/{projectIdOrKey}/avatar',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
}
