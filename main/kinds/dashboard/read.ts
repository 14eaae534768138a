import type { ConfigObject } from '#contract/model/config-object'
import { reference } from '#contract/model/reference'
import type { JiraApi } from '#jira/api'
import { boardEndpoints } from '../board/endpoints.ts'
import { readFilterNames } from '../filter/read.ts'
import { identityOf } from '../identity.ts'
import type { ReadContext } from '../kind.ts'
import { normaliseShares } from '../shares/shares.ts'
import type { TextSite } from '../text/lookup-on-demand.ts'
import { type OwnNames, textsOfSite, textsOfSnapshot } from '../text/read-names.ts'
import { type DashboardAnswer, dashboardEndpoints, dashboardExpansions } from './endpoints.ts'
import { normaliseGadget, readGadgets } from './gadgets.ts'

/** The site's own dashboard belongs to nobody; not every operation says so in words. */
const isOfSite = ({ systemDashboard, owner }: DashboardAnswer): boolean =>
  systemDashboard === true || !owner

const complete = async (
  api: JiraApi,
  dashboard: DashboardAnswer,
  site: TextSite,
): Promise<ConfigObject> => {
  const isSystem = isOfSite(dashboard)
  const readings = await readGadgets(api, dashboard.id)
  const gadgets = await site.parse((lookup) =>
    readings.map((reading) => normaliseGadget(reading, lookup)),
  )
  return {
    kind: 'dashboard',
    ...identityOf(dashboard, isSystem),
    protection: isSystem ? 'locked' : 'none',
    data: {
      name: dashboard.name,
      description: dashboard.description,
      owner: dashboard.owner && !isSystem ? reference('user', dashboard.owner.accountId) : null,
      sharePermissions: normaliseShares(dashboard.sharePermissions),
      editPermissions: normaliseShares(dashboard.editPermissions),
      gadgets,
    },
    facts: {},
  }
}

/** All dashboards that are shared with the account or its own; the site's own one is locked. */
export const readDashboards = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
  const dashboards = await context.api.list(dashboardEndpoints.search, {
    query: { expand: dashboardExpansions, orderBy: 'id' },
  })
  const site = textsOfSnapshot(context)
  return Promise.all(dashboards.map((dashboard) => complete(context.api, dashboard, site)))
}

const namesBesides = (api: JiraApi): OwnNames => ({
  filter: () => readFilterNames(api),
  board: async () =>
    (await api.list(boardEndpoints.list)).map(({ id, name }) => ({
      id,
      name: name ?? '',
      key: '',
      type: '',
    })),
})

/** One dashboard, read exactly as all of them are; undefined when the account sees none of that id. */
export const readDashboard = async (
  api: JiraApi,
  id: string,
): Promise<ConfigObject | undefined> => {
  const dashboard = await api.callIfFound(dashboardEndpoints.get, { path: { id } })
  return dashboard && complete(api, dashboard, textsOfSite(api, namesBesides(api)))
}

/** Ids of the dashboards that bear a name, with their owners' accounts. */
export const findDashboards = async (api: JiraApi, name: string) => {
  const found = await api.list(dashboardEndpoints.search, {
    query: { dashboardName: name, expand: 'owner' },
  })
  return found
    .filter((dashboard) => dashboard.name === name)
    .map(({ id, owner }) => ({ id, accountId: owner?.accountId }))
}
