import type { ConfigObject } from '#contract/model/config-object'
import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import type { OptionAnswer } from './endpoints.ts'

/** An option with its id, as it is on the site. */
export interface SiteOption {
  readonly id: string
  readonly value: string
  readonly disabled: boolean
  readonly children: readonly SiteOption[]
}

/**
 * The options of a context as a tree. Jira answers options first and cascading options after them,
 * each in display order (jira-api 3.13); over several pages a child can come long after its parent.
 */
export const optionTree = (answers: readonly OptionAnswer[]): readonly SiteOption[] => {
  const childrenOf = Map.groupBy(answers, (answer) => answer.optionId ?? '')
  const build = (parent: string): readonly SiteOption[] =>
    (childrenOf.get(parent) ?? []).map((answer) => ({
      id: answer.id,
      value: answer.value,
      disabled: answer.disabled === true,
      children: parent === '' ? build(answer.id) : [],
    }))
  return build('')
}

/** The options as they stand in a context's data: by value, without ids. */
export const optionData = (options: readonly SiteOption[]): readonly JsonObject[] =>
  options.map((option) => ({
    value: option.value,
    disabled: option.disabled,
    children: option.children.map(({ value, disabled }) => ({ value, disabled })),
  }))

/** Their ids, one for each option of the data and in its order, as they stand in a context's facts. */
export const optionIds = (options: readonly SiteOption[]): readonly JsonObject[] =>
  options.map(({ id, children }) => ({ id, children: children.map((child) => child.id) }))

const listOf = (value: Json | undefined): readonly Json[] => (isJsonList(value) ? value : [])

/** The options of a context in a snapshot, with their ids. None in snapshots of older builds. */
export const optionsIn = ({
  data,
  facts,
}: Pick<ConfigObject, 'data' | 'facts'>): readonly SiteOption[] => {
  const together = (option: Json | undefined, id: Json | undefined): readonly SiteOption[] => {
    if (!isJsonObject(option) || typeof option.value !== 'string') return []
    const own = isJsonObject(id) ? id.id : id
    if (typeof own !== 'string') return []
    const ids = listOf(isJsonObject(id) ? id.children : undefined)
    const children = listOf(option.children).flatMap((child, at) => together(child, ids[at]))
    return [{ id: own, value: option.value, disabled: option.disabled === true, children }]
  }
  const ids = listOf(facts.optionIds)
  return listOf(data.options).flatMap((option, at) => together(option, ids[at]))
}
