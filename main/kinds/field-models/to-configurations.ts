import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { canonicalJson } from '#domain/canonical-json'
import { unordered } from '../unordered.ts'
import { type Fields, type FieldsByType, permanentFields, type Said } from './fields-by-type.ts'

/** What a conversion has to know of the site beside the fields themselves. */
export interface Surroundings {
  /** Fields that a configuration shows unless it hides them. */
  readonly hideable: readonly string[]
  /** Whether configurations of the destination can say anything of a field. */
  readonly isListedThere: (fieldId: string) => boolean
  /** Whether Jira lets nobody hide or require a field. */
  readonly isLocked: (fieldId: string) => boolean
  /** A field's own description. */
  readonly descriptionOf: (fieldId: string) => string
}

/** A field configuration, and the work types it is for; none is all others. */
export interface Configuration {
  readonly types: readonly string[]
  readonly items: readonly JsonObject[]
}

const hidden = (field: string): JsonObject => ({
  field: reference('field', field),
  hidden: true,
  required: false,
  description: null,
  renderer: null,
})

const shown = (field: string, said: Said, around: Surroundings): readonly JsonObject[] => {
  const fixed = permanentFields.includes(field) || around.isLocked(field)
  const item = {
    required: said.required && !fixed,
    description: said.description === around.descriptionOf(field) ? null : said.description,
    renderer: said.renderer === 'wiki' ? 'wiki' : null,
  }
  const isUsual = !item.required && item.description === null && item.renderer === null
  return isUsual ? [] : [{ field: reference('field', field), hidden: false, ...item }]
}

const itemsFor = (fields: Fields, around: Surroundings): readonly JsonObject[] =>
  unordered([
    ...around.hideable
      .filter((id) => !fields.has(id) && !permanentFields.includes(id) && !around.isLocked(id))
      .map(hidden),
    ...[...fields].flatMap(([id, said]) =>
      around.isListedThere(id) ? shown(id, said, around) : [],
    ),
  ])

/**
 * The field configurations that come to the same: one for all work types that are not told apart,
 * first, and one for each set of others of which the same is said.
 */
export const toConfigurations = (
  { rest, apart }: FieldsByType,
  around: Surroundings,
): readonly [Configuration, ...Configuration[]] => {
  const usual: Configuration = { types: [], items: itemsFor(rest, around) }
  const sets = new Map<
    string,
    { readonly types: string[]; readonly items: Configuration['items'] }
  >()
  for (const [type, fields] of apart) {
    const items = itemsFor(fields, around)
    const key = canonicalJson(items)
    if (key === canonicalJson(usual.items)) continue
    const set = sets.get(key) ?? { types: [], items }
    set.types.push(type)
    sets.set(key, set)
  }
  return [usual, ...sets.values()]
}
