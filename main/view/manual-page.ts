import type { ManualCode, ManualStep } from '#contract/model/manual-step'
import type { Plan } from '#contract/model/plan'
import type { StepOutcome } from '#contract/model/run'
import type { SiteStamp } from '#contract/model/snapshot'
import { objectOf } from '#domain/deployment/outcome-object'
import { stepMaking } from '#domain/deployment/step-links'

import { isOfCloud } from './object-page.ts'

type Page = (id: string) => string

const board =
  (tab: string): Page =>
  (id) =>
    `/secure/RapidView.jspa?rapidView=${encodeURIComponent(id)}&tab=${tab}`

const fixed =
  (page: string): Page =>
  () =>
    page

const automation = fixed('/jira/settings/automation')

const webhooks = fixed('/plugins/servlet/webhooks')

const workflowScheme: Page = (id) =>
  `/secure/admin/EditWorkflowScheme.jspa?schemeId=${encodeURIComponent(id)}`

/** The page of Jira on which each manual step is done, by the object's id; not all have one. */
const pages: Readonly<Partial<Record<ManualCode, Page>>> = {
  'board-columns': board('columns'),
  'board-swimlanes': board('swimlanes'),
  'board-quick-filters': board('quickFilters'),
  'board-estimation': board('estimation'),
  'board-sub-filter': board('filter'),
  'board-settings': board('cardColors'),
  'dashboard-layout': (id) => `/jira/dashboards/${encodeURIComponent(id)}`,
  'dashboard-owner': fixed('/jira/dashboards'),
  'hierarchy-level': fixed('/jira/settings/issues/issue-hierarchy'),
  'global-permissions': fixed('/secure/admin/GlobalPermissions!default.jspa'),
  'custom-events': fixed('/secure/admin/ListEventTypes.jspa'),
  'filter-subscriptions': (id) =>
    `/secure/ViewSubscriptions.jspa?filterId=${encodeURIComponent(id)}`,
  'app-settings': fixed('/plugins/servlet/upm'),
  'app-rule': fixed('/secure/admin/workflows/ListWorkflows.jspa'),
  'automation-actor': automation,
  'automation-connection': automation,
  'automation-secret': automation,
  'automation-enable': automation,
  'webhook-secret': webhooks,
  'webhook-enable': webhooks,
  'publish-draft': workflowScheme,
  'time-tracking': fixed('/secure/admin/TimeTrackingAdmin.jspa'),
  'site-switch': fixed('/secure/admin/ViewApplicationProperties.jspa'),
}

/**
 * Address of the page of Jira on which a manual step is done; undefined where there is none. Sites
 * on this computer have no pages: they are demo sites.
 */
export const manualPage = (
  { address, dataCenter }: SiteStamp,
  { code }: Pick<ManualStep, 'code'>,
  objectId: string,
): string | undefined => {
  const path = pages[code]?.(objectId)
  if (path === undefined || !address.startsWith('https:')) return undefined
  return dataCenter !== undefined && isOfCloud(path) ? undefined : `${address}${path}`
}

/** The same for a manual step of a plan, by its id and by how the plan's steps ended. */
export const pageOfManual = (
  { manual, destination }: Pick<Plan, 'manual' | 'destination'>,
  manualId: string,
  outcomeOf: (stepId: string) => StepOutcome | undefined = () => undefined,
): string | undefined => {
  const found = manual.find(({ id }) => id === manualId)
  if (found === undefined) return undefined
  const maker = stepMaking(found.objectId)
  const made = maker === undefined ? undefined : objectOf(outcomeOf(maker))
  const id = maker === undefined ? found.objectId : made
  return id === undefined ? undefined : manualPage(destination, found, id)
}
