import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** A part of a rule; what `value` holds is known to its type only. */
export interface Component {
  readonly id: string
  readonly component: ComponentKind
  readonly type: string
  readonly schemaVersion: number | null
  readonly value: string | Readonly<Record<string, unknown>>
  readonly conditions: readonly Component[]
  readonly children: readonly Component[]
  readonly connectionId: string | null
}

/** What a part of a rule is. */
export type ComponentKind = (typeof componentKinds)[number]

/** All kinds of parts. */
export const componentKinds = [
  'TRIGGER',
  'CONDITION',
  'ACTION',
  'BRANCH',
  'CONDITION_BLOCK',
  'ORCHESTRATION',
] as const

/** A link from a rule to somewhere else. */
export interface Connection {
  readonly id: string
  readonly accountId: string | null
  readonly connectionTargetKey: string
  readonly targetConfigJson: string
  readonly authType: (typeof authTypes)[number]
  readonly createdAt: number
  readonly updatedAt: number
  /** No answer shows it: a rule cannot run while one of its connections is not. */
  readonly authenticated: boolean
}

/** Ways in which a connection signs in. */
export const authTypes = [
  'OAUTH_3LO',
  'ASAP',
  'FORGE',
  'AWS_SNS',
  'AWS_IAM',
  'CONNECT',
  'API_TOKEN',
] as const

/** What a caller decides about a rule. */
export interface RuleContent {
  readonly name: string
  readonly description: string
  readonly state: 'ENABLED' | 'DISABLED'
  readonly actor: {
    readonly type: 'ACCOUNT_ID' | 'EVENT_INITIATOR' | 'SMART_VALUE'
    readonly actor?: string
  }
  readonly authorAccountId: string
  readonly canOtherRuleTrigger: boolean
  readonly notifyOnError: 'FIRSTERROR' | 'EVERYERROR' | 'NEVER'
  readonly writeAccessType: 'OWNER_ONLY' | 'UNRESTRICTED' | 'SPECIFIED_USERS'
  readonly collaborators: readonly string[]
  /** Names; a name that no rule had before is a new label. */
  readonly labels: readonly string[]
  readonly ruleScopeARIs: readonly string[]
  readonly trigger: Component
  readonly components: readonly Component[]
}

/** An automation rule. Times are seconds with a fraction. */
export interface Rule extends RuleContent {
  readonly uuid: string
  readonly created: number
  readonly updated: number
  readonly connections: readonly Connection[]
}

/** Rules, and what they may be made of beyond what Jira brings. */
export const automation = defineSlice(
  'automation',
  (): {
    rules: Record<string, Rule>
    /** Types of components that apps of this site add. */
    componentTypes: string[]
    /** Keys of targets for which somebody granted OAuth access in the user interface. */
    grantedTargets: string[]
  } => ({ rules: {}, componentTypes: [], grantedTargets: [] }),
)

/** Rules in the order of their ids, which begin with the time. */
export function listRules(site: Pick<Site, 'state'>): readonly Rule[] {
  const { rules } = automation.of(site)
  return Object.values(rules).toSorted((one, other) => (one.uuid < other.uuid ? -1 : 1))
}
