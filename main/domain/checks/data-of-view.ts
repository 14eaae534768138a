import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import type { View } from './plan-view.ts'

/** Id of the object that a member refers to. */
export const idIn = (value: Json | undefined): string | undefined =>
  isReference(value) ? value.id : undefined

/** The elements of a list of objects; none where there is no such list. */
export const listIn = (data: JsonObject | undefined, member: string): readonly JsonObject[] => {
  const list = data?.[member]
  return isJsonList(list) ? list.filter(isJsonObject) : []
}

/** Ids in a list of references. */
export const idsIn = (data: JsonObject | undefined, member: string): readonly string[] => {
  const list = data?.[member]
  return isJsonList(list) ? list.flatMap((element) => idIn(element) ?? []) : []
}

/** The workflow that a scheme's data gives an issue type. */
export const workflowFor = (
  scheme: JsonObject | undefined,
  issueTypeId: string,
): string | undefined => {
  const mapping = listIn(scheme, 'mappings').find((item) => idIn(item.issueType) === issueTypeId)
  return idIn(mapping?.workflow) ?? idIn(scheme?.defaultWorkflow)
}

/** Ids of the statuses of a workflow. */
export const statusesOf = (view: View, workflowId: string | undefined): readonly string[] =>
  workflowId === undefined
    ? []
    : listIn(view.dataOf('workflow', workflowId), 'statuses').flatMap(
        (status) => idIn(status.status) ?? [],
      )

/** Ids of the issue types of a project. */
export const typesOf = (view: View, project: JsonObject | undefined): readonly string[] => {
  const scheme = idIn(project?.issueTypeScheme)
  return scheme === undefined ? [] : idsIn(view.dataOf('issueTypeScheme', scheme), 'issueTypes')
}
