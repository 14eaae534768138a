import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import type { Finding } from '#domain/kind-model'
import { textIn } from '../wanted-members.ts'
import { searchersOf, standardKey, standardTypeName } from './standard-types.ts'

/**
 * A search template that nobody can choose for the field's type: an import can leave one behind
 * (`exacttextsearcher` on a text field, hazards 1.4). Told where it would be written.
 */
export const checkSearcher = (
  wanted: JsonObject,
  destination: ConfigObject | undefined,
): readonly Finding[] => {
  if (wanted.searcherKey === undefined) return []
  const key = textIn(wanted, 'searcherKey')
  const fitting = searchersOf[standardTypeName(textIn(wanted, 'type')) ?? '']
  if (!fitting || key === '' || key === destination?.data.searcherKey) return []
  if (fitting.some((searcher) => key === standardKey(searcher))) return []
  return [{ code: 'searcher-unfit', path: 'searcherKey', details: [key] }]
}

/** A search template that can be chosen for a type; '' where none is known. */
export const fittingSearcher = (type: string): string => {
  const [first] = searchersOf[standardTypeName(type) ?? ''] ?? []
  return first === undefined ? '' : standardKey(first)
}
