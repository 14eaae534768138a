import { defineSlice } from '../slice.ts'

/** A gadget on a dashboard. */
export interface Gadget {
  readonly id: number
  readonly moduleKey: string
  readonly title: string
  readonly color: string
  readonly position: { readonly row: number; readonly column: number }
  /** Its configuration: properties of the dashboard's item, by key. */
  readonly properties: Record<string, unknown>
}

/** A dashboard. */
export interface Dashboard {
  readonly id: string
  readonly name: string
  readonly description: string
  /** Null for the site's own default dashboard. */
  readonly ownerAccountId: string | null
  readonly gadgets: readonly Gadget[]
}

/** Dashboards by id; every site has the default one. */
export const dashboards = defineSlice(
  'dashboards',
  (): Record<string, Dashboard> => ({
    '10000': {
      id: '10000',
      name: 'Default dashboard',
      description: '',
      ownerAccountId: null,
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
