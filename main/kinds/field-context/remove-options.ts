import { AppError, failure } from '#contract/model/failure'
import type { JiraApi } from '#jira/api'
import { countIssues } from '../count-issues.ts'
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

/** Refuses as soon as one issue has an option that is to go: Jira would take it off without a word. */
const refuseUsed = async (api: JiraApi, fieldId: string, gone: readonly SiteOption[]) => {
  const number = fieldId.replace(/^customfield_/, '')
  for (const { id, value } of gone) {
    const issues = await countIssues(api, `cf[${number}] in (${id})`)
    if (issues === 0) continue
    throw new AppError(
      failure('jira.conflict', `option “${value}”`, [
        `It is the value of ${issues} issues. Disable it, or give these issues another value first.`,
      ]),
    )
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
