import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { unusedAnswer } from '../answer-members.ts'
import { workflowSchema, workflowStatusSchema } from './schema.ts'

const workflowsAnswer = z.object({
  statuses: z.array(workflowStatusSchema).nullish(),
  workflows: z.array(workflowSchema),
})

const validationAnswer = z.object({
  errors: z
    .array(
      z.object({
        code: z.string().nullish(),
        message: z.string().nullish(),
        level: z.string().nullish(),
        type: z.string().nullish(),
      }),
    )
    .nullish(),
})

/** The operations of the bulk workflow API (jira-api 3.6), and the statuses it needs declared. */
export const workflowEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/workflows/search',
    effect: 'read',
    answer: workflowSchema,
    paging: { style: 'page-bean', size: 200 },
  }),
  read: endpoint({
    method: 'POST',
    path: '/rest/api/3/workflows',
    effect: 'read',
    answer: workflowsAnswer,
  }),
  statuses: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/statuses',
    effect: 'read',
    answer: z.object({
      id: z.string(),
      name: z.string(),
      statusCategory: z.string(),
      description: z.string().nullish(),
    }),
    paging: { style: 'array' },
  }),
  validateCreation: endpoint({
    method: 'POST',
    path: '/rest/api/3/workflows/create/validation',
    effect: 'read',
    answer: validationAnswer,
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/workflows/create',
    effect: 'create',
    answer: workflowsAnswer,
  }),
  validateUpdate: endpoint({
    method: 'POST',
    path: '/rest/api/3/workflows/update/validation',
    effect: 'read',
    answer: validationAnswer,
  }),
  /** Refused while a workflow scheme or a draft of one names the workflow. */
  delete: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/workflow/{entityId}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  update: endpoint({
    method: 'POST',
    path: '/rest/api/3/workflows/update',
    effect: 'repeatable',
    answer: z.object({ taskId: z.string().nullish() }),
  }),
}
