import type {
  AdministrationBlueprint,
  ProjectSettingsBlueprint,
} from './administration-blueprints.ts'
import type { BoardBlueprint, DashboardBlueprint, FilterBlueprint } from './search-blueprints.ts'

/** Someone or something a permission is granted to, or a notification sent to. */
export type HolderBlueprint =
  | readonly ['role' | 'group' | 'user' | 'userField' | 'groupField', string]
  | readonly ['reporter' | 'assignee' | 'lead' | 'anyone' | 'watchers']

/** A rule of a workflow; `parameters` may hold `{field:…}`, `{status:…}`, `{role:…}`, `{group:…}`. */
export interface RuleBlueprint {
  readonly ruleKey: string
  readonly parameters: Readonly<Record<string, string>>
}

/** A transition; statuses by name. `from` is empty for the initial one, absent for global ones. */
export interface TransitionBlueprint {
  readonly name: string
  readonly from?: readonly string[]
  readonly to: string
  readonly description?: string
  readonly screen?: string
  readonly conditions?: readonly RuleBlueprint[]
  /** One of the conditions is enough. */
  readonly anyCondition?: true
  readonly validators?: readonly RuleBlueprint[]
  readonly actions?: readonly RuleBlueprint[]
  /** What happens to code, e.g. `pull-request-merged`, and moves the issue. */
  readonly triggers?: readonly string[]
  readonly properties?: Readonly<Record<string, string>>
}

/** A context of a custom field; without projects it is the field's global one. */
export interface ContextBlueprint {
  readonly name: string
  readonly description?: string
  readonly projects?: readonly string[]
  readonly issueTypes?: readonly string[]
  /** Values; with children for cascading fields. */
  readonly options?: readonly (string | readonly [string, readonly string[]])[]
  /** Values that nobody can choose any more; those below a cascading one are not meant. */
  readonly disabledOptions?: readonly string[]
  /** Value of the default; several for lists, value and the one below it for cascading fields. */
  readonly defaultOption?: string | readonly string[]
}

/** A custom field. `key` names it within the blueprint, since names may repeat. */
export interface FieldBlueprint {
  readonly key: string
  readonly name: string
  readonly type: string
  readonly searcher?: string
  readonly description?: string
  readonly contexts?: readonly ContextBlueprint[]
}

/** What is said of a field, where something is. */
interface SaidOfField {
  readonly required?: boolean
  readonly description?: string
  readonly renderer?: 'text' | 'wiki'
}

/** A field of a field scheme, by key; without types it is there for all of them. */
export interface SchemeFieldBlueprint extends SaidOfField {
  readonly field: string
  readonly types?: readonly string[]
  readonly exceptions?: readonly (SaidOfField & { readonly type: string })[]
}

/** A field of which a field configuration says something, by key. */
export interface ConfigurationItemBlueprint extends SaidOfField {
  readonly field: string
  readonly hidden?: true
}

/** A project with all its parts; schemes by name, absent = the site's default. */
export interface ProjectBlueprint extends ProjectSettingsBlueprint {
  readonly key: string
  readonly name: string
  readonly description?: string
  readonly url?: string
  readonly type: 'software' | 'business' | 'service_desk'
  readonly teamManaged?: true
  readonly lead: string
  readonly assigneeType?: 'PROJECT_LEAD' | 'UNASSIGNED'
  readonly category?: string
  readonly issueTypeScheme?: string
  readonly issueTypeScreenScheme?: string
  readonly workflowScheme?: string
  readonly permissionScheme?: string
  readonly notificationScheme?: string
  readonly issueSecurityScheme?: string
  /** On a site with field schemes. */
  readonly fieldScheme?: string
  /** On a site with field configurations. */
  readonly fieldConfigurationScheme?: string
  readonly priorityScheme?: string
  readonly actors?: readonly (readonly [role: string, 'user' | 'group', who: string])[]
  readonly components?: readonly {
    readonly name: string
    readonly description?: string
    readonly lead?: string
  }[]
  readonly versions?: readonly {
    readonly name: string
    readonly released?: boolean
    readonly releaseDate?: string
  }[]
  /** A board over all issues of the project, with its filter. */
  readonly board?: 'scrum' | 'kanban'
  /** Issues by type, status and number. */
  readonly issues?: readonly (readonly [type: string, status: string, count: number])[]
}

interface Named {
  readonly name: string
  readonly description?: string
}

interface WithIcon {
  /** One of Jira's by its number, or one that somebody uploaded. */
  readonly icon?: number | 'own'
}

/**
 * What a site is like, in names. Objects refer to each other by name (fields by key), so one
 * blueprint, or parts of it, can be built on several sites with other ids.
 */
export interface Blueprint {
  readonly people: readonly {
    readonly accountId: string
    readonly displayName: string
    readonly active?: boolean
  }[]
  readonly groups: readonly { readonly name: string; readonly members: readonly string[] }[]
  readonly categories: readonly Named[]
  readonly statuses: readonly (Named & { readonly category: 'TODO' | 'IN_PROGRESS' | 'DONE' })[]
  readonly issueTypes: readonly (Named & WithIcon & { readonly subtask?: boolean })[]
  readonly resolutions: readonly Named[]
  readonly priorities: readonly (Named & WithIcon & { readonly color: string })[]
  readonly roles: readonly Named[]
  readonly fields: readonly FieldBlueprint[]
  /** Built on sites with field schemes only, the next two on sites with field configurations only. */
  readonly fieldSchemes: readonly (Named & { readonly fields: readonly SchemeFieldBlueprint[] })[]
  readonly fieldConfigurations: readonly (Named & {
    readonly items: readonly ConfigurationItemBlueprint[]
  })[]
  readonly fieldConfigurationSchemes: readonly (Named & {
    /** Field configuration by issue type; `default` is the others'. */
    readonly mappings: Readonly<Record<string, string>>
  })[]
  readonly screens: readonly (Named & {
    readonly tabs: readonly { readonly name: string; readonly fields: readonly string[] }[]
  })[]
  readonly screenSchemes: readonly (Named & {
    readonly screens: Readonly<Partial<Record<'default' | 'create' | 'edit' | 'view', string>>>
  })[]
  readonly issueTypeScreenSchemes: readonly (Named & {
    /** Screen scheme by issue type; `default` is needed. */
    readonly mappings: Readonly<Record<string, string>>
  })[]
  readonly issueTypeSchemes: readonly (Named & {
    readonly types: readonly string[]
    readonly defaultType?: string
  })[]
  readonly workflows: readonly (Named & {
    readonly statuses: readonly string[]
    readonly transitions: readonly TransitionBlueprint[]
    /** Properties by status. */
    readonly statusProperties?: Readonly<Record<string, Readonly<Record<string, string>>>>
  })[]
  readonly workflowSchemes: readonly (Named & {
    readonly defaultWorkflow: string
    readonly mappings: Readonly<Record<string, string>>
  })[]
  readonly permissionSchemes: readonly (Named & {
    readonly grants: readonly (readonly [permission: string, holder: HolderBlueprint])[]
  })[]
  readonly notificationSchemes: readonly (Named & {
    readonly events: readonly (readonly [eventId: string, recipient: HolderBlueprint])[]
  })[]
  readonly securitySchemes: readonly (Named & {
    readonly levels: readonly (Named & {
      readonly isDefault?: true
      readonly members: readonly HolderBlueprint[]
    })[]
  })[]
  readonly prioritySchemes: readonly (Named & {
    readonly priorities: readonly string[]
    readonly defaultPriority: string
  })[]
  readonly projects: readonly ProjectBlueprint[]
  readonly filters: readonly FilterBlueprint[]
  readonly dashboards: readonly DashboardBlueprint[]
  readonly boards: readonly BoardBlueprint[]
  readonly administration?: AdministrationBlueprint
}

/** A blueprint with nothing in it, to spread over. */
export const emptyBlueprint: Blueprint = {
  people: [],
  groups: [],
  categories: [],
  statuses: [],
  issueTypes: [],
  resolutions: [],
  priorities: [],
  roles: [],
  fields: [],
  fieldSchemes: [],
  fieldConfigurations: [],
  fieldConfigurationSchemes: [],
  screens: [],
  screenSchemes: [],
  issueTypeScreenSchemes: [],
  issueTypeSchemes: [],
  workflows: [],
  workflowSchemes: [],
  permissionSchemes: [],
  notificationSchemes: [],
  securitySchemes: [],
  prioritySchemes: [],
  projects: [],
  filters: [],
  dashboards: [],
  boards: [],
}
