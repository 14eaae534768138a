import type { Owner } from '#contract/model/config-object'
import type { ManualCode, ManualStep } from '#contract/model/manual-step'
import type { Plan, Step } from '#contract/model/plan'
import type { StepOutcome } from '#contract/model/run'
import { type JiraProduct, productOf, type SiteStamp } from '#contract/model/snapshot'
import { objectOf } from '#domain/deployment/outcome-object'
import { stepMaking } from '#domain/deployment/step-links'
import { kindPage } from './kind-page.ts'
import { pageOf } from './object-page.ts'
import { ownerSteps } from './owner-steps.ts'

type Page = string | ((id: string) => string)
type Pages = Readonly<Partial<Record<ManualCode, Page>>>

const board =
  (tab: string): Page =>
  (id) =>
    `/secure/RapidView.jspa?rapidView=${encodeURIComponent(id)}&tab=${tab}`

const webhooks = '/plugins/servlet/webhooks'

const workflowScheme: Page = (id) =>
  `/secure/admin/EditWorkflowScheme.jspa?schemeId=${encodeURIComponent(id)}`

/** The page of Jira on which each manual step is done, by the object's id; not all have one. */
const pages: Pages = {
  'board-columns': board('columns'),
  'board-swimlanes': board('swimlanes'),
  'board-quick-filters': board('quickFilters'),
  'board-estimation': board('estimation'),
  'board-sub-filter': board('filter'),
  'board-settings': board('cardColors'),
  'global-permissions': '/secure/admin/GlobalPermissions!default.jspa',
  'custom-events': '/secure/admin/ListEventTypes.jspa',
  'filter-subscriptions': (id) =>
    `/secure/ViewSubscriptions.jspa?filterId=${encodeURIComponent(id)}`,
  'app-settings': '/plugins/servlet/upm',
  'app-rule': '/secure/admin/workflows/ListWorkflows.jspa',
  'webhook-secret': webhooks,
  'webhook-enable': webhooks,
  'publish-draft': workflowScheme,
  'time-tracking': '/secure/admin/TimeTrackingAdmin.jspa',
  'site-switch': '/secure/admin/ViewApplicationProperties.jspa',
}

const automation = '/jira/settings/automation'

/** Pages that only one of the products has, or has elsewhere. */
const ownPages: Readonly<Record<JiraProduct, Pages>> = {
  cloud: {
    'dashboard-layout': (id) => `/jira/dashboards/${encodeURIComponent(id)}`,
    'dashboard-owner': '/jira/dashboards',
    'hierarchy-level': '/jira/settings/issues/issue-hierarchy',
    'automation-actor': automation,
    'automation-connection': automation,
    'automation-secret': automation,
    'automation-enable': automation,
  },
  'data-center': {
    'dashboard-layout': (id) => `/secure/Dashboard.jspa?selectPageId=${encodeURIComponent(id)}`,
    'dashboard-owner': '/secure/admin/dashboards/ViewSharedDashboards.jspa',
    'filter-owner': '/secure/admin/filters/ViewSharedFilters.jspa',
    'group-members': kindPage('group'),
    reindex: '/secure/admin/jira/IndexAdmin.jspa',
  },
}

/** What tells where the object of a manual step is by now. */
export interface ManualPlaces {
  readonly plan: Pick<Plan, 'steps' | 'destination'>
  /** The native id of the object of a step; undefined as long as it is not there. */
  readonly idOf: (step: Step) => string | undefined
}

/** The settings of a project, which has pages for everything else of it (Data Center). */
const projectPage = ({ address }: SiteStamp, { naturalKey }: Step): string =>
  `${address}/plugins/servlet/project-config/${encodeURIComponent(naturalKey.replace(/^key:/, ''))}/summary`

/**
 * Where Data Center shows an object, or lists those of its kind as long as it is not there. A part
 * (a context of a field) is shown with what it is a part of.
 */
const objectPage = (
  places: ManualPlaces,
  step: Step,
  ownerStep: (owner: Owner) => Step | undefined,
): string => {
  const { destination } = places.plan
  const id = places.idOf(step)
  if (step.kind === 'project' && id !== undefined) return projectPage(destination, step)
  const page = id === undefined ? undefined : pageOf(destination, step, id)
  const owner = step.owner && ownerStep(step.owner)
  if (page === undefined && owner !== undefined) return objectPage(places, owner, ownerStep)
  return page ?? `${destination.address}${kindPage(step.kind)}`
}

/**
 * Tells the address of the page of Jira on which a manual step of a plan is done; undefined where there
 * is none, or none yet. Sites on this computer have no pages: they are demo sites.
 */
export const manualPages = (places: ManualPlaces): ((manual: ManualStep) => string | undefined) => {
  const { steps, destination } = places.plan
  const product = productOf(destination)
  const byId = new Map(steps.map((step) => [step.id, step]))
  const nativeIn = (id: string): string | undefined => {
    const maker = stepMaking(id)
    const step = maker === undefined ? undefined : byId.get(maker)
    return maker === undefined ? id : step && places.idOf(step)
  }
  const ownerStep = ownerSteps(steps)
  return ({ code, stepId, objectId }) => {
    if (!destination.address.startsWith('https:')) return undefined
    const page = ownPages[product][code] ?? pages[code]
    const id = nativeIn(objectId)
    if (typeof page === 'string') return `${destination.address}${page}`
    if (page !== undefined)
      return id === undefined ? undefined : `${destination.address}${page(id)}`
    const step = byId.get(stepId)
    return step === undefined || product === 'cloud'
      ? undefined
      : objectPage(places, step, ownerStep)
  }
}

/** The same for one manual step of a plan, by its id and by how the plan's steps ended. */
export const pageOfManual = (
  plan: Pick<Plan, 'manual' | 'steps' | 'destination'>,
  manualId: string,
  outcomeOf: (stepId: string) => StepOutcome | undefined = () => undefined,
): string | undefined => {
  const found = plan.manual.find(({ id }) => id === manualId)
  const idOf = ({ id, destinationId }: Step) => destinationId ?? objectOf(outcomeOf(id))
  return found && manualPages({ plan, idOf })(found)
}
