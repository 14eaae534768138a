import type { Context } from '../http/context.ts'
import { countHolding } from '../issues/held-fields.ts'
import { projectSlice } from '../projects/state.ts'
import { userBean } from '../users/bean.ts'
import { accounts } from '../users/state.ts'
import type { Component } from './state.ts'

type Bean = Readonly<Record<string, unknown>>

function person(context: Context, name: string, accountId: string | null | undefined): Bean {
  const account =
    accountId === null || accountId === undefined ? undefined : accounts.of(context.site)[accountId]
  return account === undefined ? {} : { [name]: userBean(context, account) }
}

/** Whom a kind of assignment means; a component lead that there is not falls back on the project. */
function assignment(context: Context, component: Component, type: Component['assigneeType']) {
  const project = projectSlice.of(context.site)[component.projectId]
  if (type === 'COMPONENT_LEAD') return component.leadAccountId
  if (type === 'PROJECT_LEAD') return project?.leadAccountId
  if (type === 'PROJECT_DEFAULT' && project?.assigneeType === 'PROJECT_LEAD') {
    return project.leadAccountId
  }
  return undefined
}

/** A component with its people. */
export function componentBean(context: Context, component: Component): Bean {
  const { id, name, description, projectId, assigneeType } = component
  const isValid = assigneeType !== 'COMPONENT_LEAD' || component.leadAccountId !== null
  const realType = isValid ? assigneeType : 'PROJECT_DEFAULT'
  return {
    self: `${context.api}/component/${id}`,
    id,
    name,
    ...(description === '' ? {} : { description }),
    ...person(context, 'lead', component.leadAccountId),
    assigneeType,
    ...person(context, 'assignee', assignment(context, component, assigneeType)),
    realAssigneeType: realType,
    ...person(context, 'realAssignee', assignment(context, component, realType)),
    isAssigneeTypeValid: isValid,
    project: projectSlice.of(context.site)[projectId]?.key,
    projectId: Number(projectId),
  }
}

/** A component with how many issues have it. */
export function countedComponentBean(context: Context, component: Component): Bean {
  const issueCount = countHolding(context.site, 'componentId', component.id)
  return { ...componentBean(context, component), issueCount }
}

/** A component as `GET /component` and the project's own bean show it. */
export function briefComponentBean(context: Context, component: Component): Bean {
  const { id, name, description } = component
  return {
    self: `${context.api}/component/${id}`,
    id,
    name,
    ...(description === '' ? {} : { description }),
  }
}
