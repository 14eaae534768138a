import type { InstalledApp } from '../apps/state.ts'
import type { ComponentKind } from '../automation/state.ts'
import type { Settings } from '../settings/state.ts'

/**
 * A part of an automation rule. Texts anywhere in `value` may hold `{field:KEY}`, `{project:KEY}`,
 * `{status:NAME}` and so on, and `{cloudId}`.
 */
export interface RulePartBlueprint {
  readonly component: ComponentKind
  readonly type: string
  readonly schemaVersion?: number
  readonly value: string | Readonly<Record<string, unknown>>
  readonly conditions?: readonly RulePartBlueprint[]
  readonly children?: readonly RulePartBlueprint[]
}

/** An automation rule. */
export interface AutomationBlueprint {
  readonly name: string
  readonly description?: string
  /** On unless it is said to be off. */
  readonly disabled?: true
  /** Keys of the projects it is for; absent = the whole site. */
  readonly projects?: readonly string[]
  /** Display name; absent = Automation for Jira. */
  readonly actor?: string
  /** Display name; absent = the site's administrator. */
  readonly author?: string
  readonly labels?: readonly string[]
  readonly trigger: RulePartBlueprint
  readonly components: readonly RulePartBlueprint[]
}

/** A webhook of an administrator. */
export interface WebhookBlueprint {
  readonly name: string
  readonly url: string
  readonly events: readonly string[]
  readonly jql?: string
  readonly excludeBody?: boolean
  readonly enabled?: boolean
  readonly secret?: string
}

/** What is set for the whole site; absent = as on a new one. */
export interface SettingsBlueprint {
  readonly properties?: Readonly<Record<string, string>>
  readonly timeTracking?: Settings['timeTracking']
  /** Fields by key. */
  readonly columns?: readonly string[]
  readonly banner?: Readonly<Partial<Settings['banner']>>
  /** Switches that no operation sets. */
  readonly global?: Readonly<Partial<Settings['global']>>
  /** Names. */
  readonly defaultPriority?: string
  readonly defaultResolution?: string
}

/** What administrators set up beside schemes and projects. */
export interface AdministrationBlueprint {
  readonly apps?: readonly InstalledApp[]
  readonly linkTypes?: readonly {
    readonly name: string
    readonly inward: string
    readonly outward: string
  }[]
  readonly webhooks?: readonly WebhookBlueprint[]
  readonly rules?: readonly AutomationBlueprint[]
  readonly settings?: SettingsBlueprint
  /** Names of levels of the issue type hierarchy, by number. */
  readonly levels?: Readonly<Record<number, string>>
  /** Issue types on levels above 1, by name. */
  readonly highTypes?: Readonly<Record<string, number>>
}

/** What is set for one project beside its schemes. */
export interface ProjectSettingsBlueprint {
  /** States by feature key. */
  readonly features?: Readonly<Record<string, 'ENABLED' | 'DISABLED'>>
  readonly properties?: Readonly<Record<string, unknown>>
  readonly senderAddress?: string
  /** One of Jira's avatars by its number, or a picture of its own. */
  readonly avatar?: number | 'own'
  /** Of a service project: what customers ask for, by issue type. */
  readonly requestTypes?: readonly (readonly [name: string, issueType: string])[]
  /** Of a service project, beside those that every one has. */
  readonly queues?: readonly { readonly name: string; readonly jql: string }[]
}
