import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import {
  descriptionMember,
  idMember,
  nameMember,
  textMember,
  unusedAnswer,
} from '../answer-members.ts'

const schemePriority = z.object({ id: idMember, isDefault: z.boolean().optional() })

const priorityScheme = z.object({
  id: idMember,
  name: nameMember,
  description: descriptionMember,
  isDefault: z.boolean().optional(),
  default: z.boolean().optional(),
  defaultPriorityId: idMember.nullish(),
  /** A page of its own, with `expand=priorities`; long lists go on elsewhere. */
  priorities: z
    .object({ values: z.array(schemePriority), isLast: z.boolean().optional(), total: z.number() })
    .optional(),
  /** The first page of its projects, with `expand=projects`. */
  projects: z
    .object({ isLast: z.boolean().nullish(), values: z.array(z.object({ id: idMember })) })
    .nullish(),
})

/** A priority scheme as Jira answers it. */
export type PrioritySchemeAnswer = z.infer<typeof priorityScheme>

/** A priority inside a scheme. */
export type SchemePriority = z.infer<typeof schemePriority>

/** Operations on priority schemes, all of them experimental. */
export const prioritySchemeEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/priorityscheme',
    effect: 'read',
    answer: priorityScheme,
    paging: { style: 'page-bean', size: 1000 },
    stage: 'experimental',
  }),
  priorities: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/priorityscheme/{schemeId}/priorities',
    effect: 'read',
    answer: schemePriority,
    paging: { style: 'page-bean', size: 1000 },
    stage: 'experimental',
  }),
  /** No operation tells the scheme of a project; each scheme tells its projects. */
  projects: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/priorityscheme/{schemeId}/projects',
    effect: 'read',
    answer: z.object({ id: idMember }),
    paging: { style: 'page-bean', size: 1000 },
    stage: 'experimental',
  }),
  /** 201, or 202 with a task. */
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/priorityscheme',
    effect: 'create',
    answer: z.object({ id: idMember }),
    stage: 'experimental',
  }),
  /** Which priorities a change needs mappings for. */
  prioritiesToMap: endpoint({
    method: 'POST',
    path: '/rest/api/3/priorityscheme/mappings',
    effect: 'read',
    answer: z.object({ values: z.array(z.object({ id: idMember, name: textMember })).nullish() }),
    stage: 'experimental',
  }),
  /** Refused while a project uses the scheme. */
  delete: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/priorityscheme/{schemeId}',
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'experimental',
  }),
  /** 202 with a task. Also gives projects a scheme, or takes it away from them. */
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/priorityscheme/{schemeId}',
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'experimental',
  }),
}
