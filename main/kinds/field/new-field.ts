import type { JsonObject } from '#contract/model/json'
import { textIn } from '../wanted-members.ts'
import { fittingSearcher } from './searchers.ts'

/** Jira knows no search template called '': a field without one is not searchable. */
export const withoutEmptySearcher = ({ searcherKey, ...others }: JsonObject): JsonObject =>
  searcherKey === undefined || searcherKey === '' ? others : { ...others, searcherKey }

/**
 * The body that makes a field. Data Center shows description and search template to administrators
 * only: without them the field has no description, and can be searched all the same.
 */
export const newField = (data: JsonObject): JsonObject => {
  const type = textIn(data, 'type')
  const isShown = (member: string): boolean => data[member] !== undefined
  return withoutEmptySearcher({
    name: textIn(data, 'name'),
    type,
    description: isShown('description') ? textIn(data, 'description') : '',
    searcherKey: isShown('searcherKey') ? textIn(data, 'searcherKey') : fittingSearcher(type),
  })
}
