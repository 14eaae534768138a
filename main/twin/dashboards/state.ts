import { nextId } from '../ids.ts'
import type { Share } from '../shares/state.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** Where a gadget sits: both count from 0. */
export interface GadgetPosition {
  readonly row: number
  readonly column: number
}

/** A gadget on a dashboard. It has a module key, or, of the older kind, the address of its definition. */
export interface Gadget {
  readonly id: number
  readonly moduleKey?: string
  readonly uri?: string
  title: string
  color: string
  position: GadgetPosition
  /** Its configuration: properties of the dashboard's item, by key. */
  readonly properties: Record<string, unknown>
}

/** A dashboard. */
export interface Dashboard {
  readonly id: string
  name: string
  description: string
  /** Null for the site's own default dashboard. */
  ownerAccountId: string | null
  shares: readonly Share[]
  editors: readonly Share[]
  /** How many columns its layout has: no public operation changes it. */
  columns: number
  /** In no order; the rows of a column are counted without gaps. */
  gadgets: Gadget[]
}

/** What a new dashboard is given. */
export type DashboardDetails = Pick<
  Dashboard,
  'name' | 'description' | 'ownerAccountId' | 'shares' | 'editors'
>

/** Dashboards by id; every site has the default one. */
export const dashboards = defineSlice(
  'dashboards',
  (): Record<string, Dashboard> => ({
    '10000': {
      id: '10000',
      name: 'Default dashboard',
      description: '',
      ownerAccountId: null,
      shares: [{ id: 10000, type: 'global' }],
      editors: [],
      columns: 2,
      gadgets: [
        {
          id: 10000,
          moduleKey: 'com.atlassian.jira.gadgets:introduction-dashboard-item',
          title: 'Introduction',
          color: 'blue',
          position: { row: 0, column: 0 },
          properties: {},
        },
      ],
    },
  }),
)

/** Adds a dashboard without gadgets, of two columns; nothing is checked here. */
export function addDashboard(site: Pick<Site, 'state'>, details: DashboardDetails): Dashboard {
  const dashboard: Dashboard = {
    ...details,
    id: nextId(site, 'dashboard'),
    columns: 2,
    gadgets: [],
  }
  dashboards.of(site)[dashboard.id] = dashboard
  return dashboard
}

/** The dashboard of an owner with this name, whatever the case. */
export function findDashboardNamed(
  site: Pick<Site, 'state'>,
  ownerAccountId: string | null,
  name: string,
): Dashboard | undefined {
  const wanted = name.toLowerCase()
  return Object.values(dashboards.of(site)).find(
    (one) => one.ownerAccountId === ownerAccountId && one.name.toLowerCase() === wanted,
  )
}
