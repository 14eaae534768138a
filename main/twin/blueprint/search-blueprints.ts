/** With whom something is shared: people by display name, groups and roles by name, projects by key. */
export type ShareBlueprint =
  | readonly ['global' | 'authenticated']
  | readonly ['group' | 'user' | 'project', string]
  | readonly ['projectRole', project: string, role: string]

interface Owned {
  readonly name: string
  readonly description?: string
  /** Display name; absent = the site's administrator. */
  readonly owner?: string
  readonly shares?: readonly ShareBlueprint[]
  readonly editors?: readonly ShareBlueprint[]
}

/** A saved search. Its query may hold `{field:KEY}`, `{fieldNumber:KEY}`, `{project:KEY}` and so on. */
export interface FilterBlueprint extends Owned {
  /** How it is named within the blueprint, where two owners have filters of one name. */
  readonly key?: string
  readonly jql: string
  /** True for a query that Jira would no longer save, because what it named has gone since. */
  readonly stale?: true
  /** Fields by key. */
  readonly columns?: readonly string[]
  /** Who gets it by mail: a person, perhaps for a group. */
  readonly subscriptions?: readonly (readonly [person: string, group?: string])[]
}

/** A gadget; texts of its properties may hold `{filter:KEY}`, `{project:KEY}` and so on. */
export interface GadgetBlueprint {
  readonly moduleKey?: string
  readonly uri?: string
  readonly title?: string
  readonly color?: string
  readonly row: number
  readonly column: number
  readonly properties?: Readonly<Record<string, unknown>>
}

/** A dashboard. */
export interface DashboardBlueprint extends Owned {
  /** How many columns it has; 2 unless said otherwise. */
  readonly columns?: number
  /** In the order in which they are put on, each into a place that is there by then. */
  readonly gadgets?: readonly GadgetBlueprint[]
}

/** A board. What no operation writes is set behind Jira's back. */
export interface BoardBlueprint {
  readonly name: string
  readonly type: 'scrum' | 'kanban'
  /** Key of a filter of the blueprint. */
  readonly filter: string
  /** Absent = it is with its owner. */
  readonly project?: string
  readonly owner?: string
  /** Statuses by name; absent = those that Jira gives a new board. */
  readonly columns?: readonly {
    readonly name: string
    readonly statuses: readonly string[]
    readonly min?: number
    readonly max?: number
  }[]
  readonly constraintType?: 'none' | 'issueCount' | 'issueCountExclSubs'
  /** Of a scrum board: `none`, `issueCount` or a field by key. */
  readonly estimation?: string
  /** Of a kanban board. */
  readonly subQuery?: string
  readonly quickFilters?: readonly {
    readonly name: string
    readonly jql: string
    readonly description?: string
  }[]
  readonly properties?: Readonly<Record<string, unknown>>
}
