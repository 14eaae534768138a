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

const goneIn = (
  current: readonly SiteOption[],
  wanted: readonly WantedOption[],
): readonly Gone[] => {
  const byValue = new Map(wanted.map((option) => [option.value, option]))
  return current.flatMap((option): readonly Gone[] => {
    const target = byValue.get(option.value)
    if (!target) return [{ option, children: option.children }]
    return goneIn(option.children, target.children)
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
 * Deletes the options of a context that are not wanted, cascading ones before those they stand under.
 * Nothing is deleted when an issue has one of them.
 */
export const removeOptions = async (
  api: JiraApi,
  place: OptionPlace,
  wanted: readonly WantedOption[],
): Promise<void> => {
  const gone = goneIn(await readOptions(api, place.fieldId, place.contextId), wanted)
  const inTurn = gone.flatMap(({ option, children }) => [...children, option])
  await refuseUsed(api, place.fieldId, inTurn)
  for (const { id: optionId } of inTurn) {
    await api.call(endpoints.deleteOption, { path: { ...place, optionId } })
  }
}
