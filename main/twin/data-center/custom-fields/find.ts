import { type FieldRecord, findCustomField } from '../../fields/state.ts'
import type { Site } from '../../site-model.ts'

/** The custom field with this id, in either form: `customfield_10123` or its number. */
export function findByEitherId(site: Pick<Site, 'state'>, id: string): FieldRecord | undefined {
  return findCustomField(site, /^\d+$/.test(id) ? `customfield_${id}` : id)
}
