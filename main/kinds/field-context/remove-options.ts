import { AppError, failure } from '#contract/model/failure'
import type { JiraApi } from '#jira/api'
import { countIfTold } from '../count-issues.ts'
import { jqlFieldName } from '../field/jql-field-name.ts'
import { fieldContextEndpoints as endpoints } from './endpoints.ts'
import type { SiteOption } from './option-tree.ts'
import { readOptions } from './read.ts'
import type { OptionPlace, WantedOption } from './write-options.ts'

interface Gone {
  readonly option: SiteOption
  /** Options that stand under it go before it. */
  readonly children: readonly SiteOption[]
}

/**
 * What goes of the options that are there: those that were there when the object was read and are not
 * wanted. One that got others under it meanwhile stays with them.
 */
const goneIn = (
  current: readonly SiteOption[],
  before: readonly WantedOption[],
  wanted: readonly WantedOption[],
): readonly Gone[] => {
  const byValue = new Map(wanted.map((option) => [option.value, option]))
  const known = new Map(before.map((option) => [option.value, option]))
  return current.flatMap((option): readonly Gone[] => {
    const target = byValue.get(option.value)
    const was = known.get(option.value)
    if (!was) return []
    if (target) return goneIn(option.children, was.children, target.children)
    const values = new Set(was.children.map(({ value }) => value))
    const isWhole = option.children.every(({ value }) => values.has(value))
    return isWhole ? [{ option, children: option.children }] : []
  })
}

/** Refuses where an issue has an option that is to go: Jira would take it off without a word. */
const refuseUsed = async (
  api: JiraApi,
  fieldId: string,
  gone: readonly SiteOption[],
): Promise<void> => {
  for (const { id, value } of gone) {
    const issues = await countIfTold(api, `${jqlFieldName(fieldId)} in (${id})`)
    if (issues === 0) continue
    const why =
      issues === undefined
        ? 'Jira does not tell whether issues have it, since the field has no searcher. Disable it.'
        : `${issues} issues have it. Disable it, or give these issues another value first.`
    throw new AppError(failure('jira.conflict', `option “${value}”`, [why]))
  }
}

/**
 * Deletes the options of a context that were there before and are not wanted, cascading ones before
 * those they stand under.
 * Nothing is deleted when an issue has one of them.
 */
export const removeOptions = async (
  api: JiraApi,
  place: OptionPlace,
  before: readonly WantedOption[],
  wanted: readonly WantedOption[],
): Promise<void> => {
  const found = await readOptions(api, place.fieldId, place.contextId)
  const gone = goneIn(found, before, wanted)
  const inTurn = gone.flatMap(({ option, children }) => [...children, option])
  await refuseUsed(api, place.fieldId, inTurn)
  for (const { id: optionId } of inTurn) {
    await api.call(endpoints.deleteOption, { path: { ...place, optionId } })
  }
}
