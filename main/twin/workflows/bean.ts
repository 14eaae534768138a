import type { Context } from '../http/context.ts'
import { translate } from '../locale.ts'
import { type Status, statuses } from '../statuses/state.ts'
import type { Transition, Workflow } from './state.ts'

/** Global, or a team-managed project. */
export function scopeBean(projectId: string | null): Record<string, unknown> {
  return projectId === null ? { type: 'GLOBAL' } : { type: 'PROJECT', project: { id: projectId } }
}

function transitionBean(transition: Transition): Record<string, unknown> {
  const { conditions, transitionScreen, customIssueEventId, toStatusId, links, ...rest } =
    transition
  return {
    ...rest,
    toStatusReference: toStatusId,
    links: links.map(({ fromStatusId, ...ports }) => ({
      fromStatusReference: fromStatusId,
      ...ports,
    })),
    ...(conditions === null ? {} : { conditions }),
    ...(transitionScreen === null ? {} : { transitionScreen }),
    ...(customIssueEventId === null ? {} : { customIssueEventId }),
  }
}

/** A workflow as search and read show it; search leaves the transitions out unless expanded. */
export function workflowBean(
  workflow: Workflow,
  withTransitions: boolean,
): Record<string, unknown> {
  const { startPointLayout, loopedTransitionContainerLayout } = workflow
  return {
    id: workflow.id,
    name: workflow.name,
    description: workflow.description,
    scope: scopeBean(workflow.projectId),
    isEditable: workflow.isEditable,
    version: workflow.version,
    created: new Date(workflow.createdAt).toISOString(),
    updated: new Date(workflow.updatedAt).toISOString(),
    ...(workflow.taskId === null ? {} : { taskId: workflow.taskId }),
    ...(startPointLayout === null ? {} : { startPointLayout }),
    ...(loopedTransitionContainerLayout === null ? {} : { loopedTransitionContainerLayout }),
    statuses: workflow.statuses.map(({ statusId, properties, layout, approvalConfiguration }) => ({
      statusReference: statusId,
      deprecated: false,
      properties,
      ...(layout === null ? {} : { layout }),
      ...(approvalConfiguration === null ? {} : { approvalConfiguration }),
    })),
    transitions: withTransitions ? workflow.transitions.map(transitionBean) : [],
  }
}

/** A status as it stands beside workflows; the reference is its id. */
function workflowStatusBean(context: Context, status: Status): Record<string, unknown> {
  return {
    id: status.id,
    name: translate(context, status),
    description: status.description,
    statusCategory: status.category,
    scope: scopeBean(status.projectId),
    statusReference: status.id,
  }
}

/** The statuses of some workflows, each once. */
export function statusesOf(context: Context, list: readonly Workflow[]): unknown[] {
  const ids = new Set(list.flatMap((workflow) => workflow.statuses.map((used) => used.statusId)))
  return [...ids].flatMap((id) => {
    const status = statuses.of(context.site)[id]
    return status === undefined ? [] : [workflowStatusBean(context, status)]
  })
}
