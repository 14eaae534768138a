import { z } from 'zod'
import { jsonSchema } from '#contract/model/json'
import { endpoint, listEndpoint } from '#jira/endpoint'
import {
  descriptionMember,
  idMember,
  nameMember,
  textMember,
  unusedAnswer,
} from '../answer-members.ts'
import { shareMember } from '../shares/share-member.ts'

const dashboard = z.object({
  id: idMember,
  name: nameMember,
  description: descriptionMember,
  owner: z.object({ accountId: z.string() }).nullish(),
  sharePermissions: z.array(shareMember).nullish(),
  editPermissions: z.array(shareMember).nullish(),
  systemDashboard: z.boolean().nullish(),
})

/** A dashboard as the search answers it. */
export type DashboardAnswer = z.infer<typeof dashboard>

const gadget = z.object({
  id: idMember,
  moduleKey: textMember,
  uri: textMember,
  color: textMember,
  title: textMember,
  position: z.object({ column: z.number(), row: z.number() }),
})

/** A gadget of a dashboard, without what it is set to. */
export type GadgetAnswer = z.infer<typeof gadget>

/** Expansions of the search that are used. */
export const dashboardExpansions = 'description,owner,sharePermissions,editPermissions'

const one = '/rest/api/3/dashboard/{id}'
const gadgets = '/rest/api/3/dashboard/{dashboardId}/gadget'
const properties = '/rest/api/3/dashboard/{dashboardId}/items/{itemId}/properties'

/** Operations on dashboards (jira-api 3.28). */
export const dashboardEndpoints = {
  search: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/dashboard/search',
    effect: 'read',
    answer: dashboard,
    paging: { style: 'page-bean', size: 100 },
  }),
  get: endpoint({ method: 'GET', path: one, effect: 'read', answer: dashboard }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/dashboard',
    effect: 'create',
    answer: z.object({ id: idMember }),
    stage: 'experimental',
  }),
  update: endpoint({
    method: 'PUT',
    path: one,
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'experimental',
  }),
  /** Answers 200 with an error for each dashboard that it could not edit. */
  bulkEdit: endpoint({
    method: 'PUT',
    path: '/rest/api/3/dashboard/bulk/edit',
    effect: 'repeatable',
    answer: z.object({
      entityErrors: z
        .record(z.string(), z.object({ errorMessages: z.array(z.string()).nullish() }))
        .nullish(),
    }),
    stage: 'experimental',
  }),
  gadgets: listEndpoint({
    method: 'GET',
    path: gadgets,
    effect: 'read',
    answer: gadget,
    paging: { style: 'array', member: 'gadgets' },
    stage: 'experimental',
  }),
  addGadget: endpoint({
    method: 'POST',
    path: gadgets,
    effect: 'create',
    answer: z.object({ id: idMember }),
    stage: 'experimental',
  }),
  updateGadget: endpoint({
    method: 'PUT',
    path: `${gadgets}/{gadgetId}`,
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'experimental',
  }),
  removeGadget: endpoint({
    method: 'DELETE',
    path: `${gadgets}/{gadgetId}`,
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'experimental',
  }),
  propertyKeys: listEndpoint({
    method: 'GET',
    path: properties,
    effect: 'read',
    answer: z.object({ key: z.string() }),
    paging: { style: 'array', member: 'keys' },
  }),
  property: endpoint({
    method: 'GET',
    path: `${properties}/{propertyKey}`,
    effect: 'read',
    answer: z.object({ value: jsonSchema }),
  }),
  setProperty: endpoint({
    method: 'PUT',
    path: `${properties}/{propertyKey}`,
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  removeProperty: endpoint({
    method: 'DELETE',
    path: `${properties}/{propertyKey}`,
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: one,
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'experimental',
  }),
}
