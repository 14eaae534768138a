import type { JsonObject } from '#contract/model/json'
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
