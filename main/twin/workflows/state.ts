import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** Name of the read-only workflow that every site has. */
export const systemWorkflowName = 'jira'

/** A condition, validator, post function, trigger or screen of a transition. */
export interface Rule {
  readonly id: string
  readonly ruleKey: string
  readonly parameters: Readonly<Record<string, string>>
}

/** A tree of conditions. */
export interface ConditionGroup {
  readonly operation: 'ANY' | 'ALL'
  readonly conditions: readonly Rule[]
  readonly conditionGroups: readonly ConditionGroup[]
}

/** Where something stands in the diagram. */
export interface Layout {
  readonly x: number
  readonly y: number
}

/** A way into a status; links are empty for INITIAL and GLOBAL transitions. */
export interface Transition {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly type: 'INITIAL' | 'GLOBAL' | 'DIRECTED'
  readonly toStatusId: string
  readonly links: readonly {
    readonly fromStatusId: string
    readonly fromPort?: number
    readonly toPort?: number
  }[]
  readonly actions: readonly Rule[]
  readonly validators: readonly Rule[]
  readonly triggers: readonly Rule[]
  readonly conditions: ConditionGroup | null
  readonly transitionScreen: Rule | null
  readonly properties: Readonly<Record<string, string>>
  readonly customIssueEventId: string | null
}

/** A status as a workflow uses it. */
export interface WorkflowStatus {
  readonly statusId: string
  readonly properties: Readonly<Record<string, string>>
  readonly layout: Layout | null
  readonly approvalConfiguration: Readonly<Record<string, unknown>> | null
}

/** A workflow. The version changes with every write. */
export interface Workflow {
  readonly id: string
  readonly name: string
  description: string
  version: { readonly id: string; readonly versionNumber: number }
  statuses: readonly WorkflowStatus[]
  transitions: readonly Transition[]
  startPointLayout: Layout | null
  loopedTransitionContainerLayout: Layout | null
  readonly isEditable: boolean
  readonly projectId: string | null
  readonly createdAt: number
  updatedAt: number
  taskId: string | null
}

/** Workflows by entity id. */
export const workflows = defineSlice('workflows', (): Record<string, Workflow> => ({}))

/** The workflow with this name; names are compared without regard to case. */
export function findWorkflowNamed(site: Pick<Site, 'state'>, name: string): Workflow | undefined {
  const wanted = name.trim().toLowerCase()
  return Object.values(workflows.of(site)).find(
    (workflow) => workflow.name.toLowerCase() === wanted,
  )
}

/** The read-only workflow of the Default Workflow Scheme. */
export function systemWorkflow(site: Pick<Site, 'state'>): Workflow {
  const workflow = findWorkflowNamed(site, systemWorkflowName)
  if (workflow === undefined) throw new Error('a site always has the workflow jira')
  return workflow
}
