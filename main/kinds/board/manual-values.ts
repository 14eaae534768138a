import { isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import type { ManualValue } from '#contract/model/manual-step'
import { isReference, type Reference } from '#contract/model/reference'
import { isTextWithReferences } from '#contract/model/text-with-references'
import { elementsIn } from '../respelled.ts'
import { renderText } from '../text/render-text.ts'

type NameOf = (found: Reference) => string

const limits = ({ min, max }: JsonObject): string =>
  [min === null ? '' : ` (at least ${min})`, max === null ? '' : ` (at most ${max})`].join('')

const statuses = ({ statuses: found }: JsonObject, nameOf: NameOf): string =>
  Array.isArray(found) && found.length > 0
    ? found.filter(isReference).map(nameOf).join(', ')
    : 'no status'

/** Columns with their statuses, ready to be set by hand. */
export const columnValues = (wanted: Json, nameOf: NameOf): readonly ManualValue[] => {
  if (!isJsonObject(wanted)) return []
  const rows = elementsIn(wanted.columns).map((column) => ({
    label: String(column.name),
    value: `${statuses(column, nameOf)}${limits(column)}`,
  }))
  return [...rows, { label: 'Constraint', value: String(wanted.constraint) }]
}

/** What a board estimates by. */
export const estimationValues = (wanted: Json, nameOf: NameOf): readonly ManualValue[] => {
  if (!isJsonObject(wanted)) return []
  const { field } = wanted
  const by = isReference(field) ? nameOf(field) : String(field ?? wanted.type)
  return [{ label: 'Estimation statistic', value: by }]
}

/** A JQL text, ready to be pasted. */
const textValues = (label: string, wanted: Json): readonly ManualValue[] =>
  isTextWithReferences(wanted) ? [{ label, value: renderText(wanted) }] : []

/** What a Kanban board hides of its issues. */
export const subFilterValues = (wanted: Json): readonly ManualValue[] =>
  wanted === null
    ? [{ label: 'Kanban board sub-filter', value: 'none' }]
    : textValues('Kanban board sub-filter', wanted)

/** Quick filters: of each the name, its description if there is one, and its JQL. */
export const quickFilterValues = (wanted: Json): readonly ManualValue[] =>
  elementsIn(wanted).flatMap(({ name, description, jql }, at) => {
    const filter = `Quick filter ${at + 1}`
    return [
      { label: `${filter}, name`, value: String(name) },
      ...textValues(`${filter}, JQL`, jql ?? null),
      ...(typeof description === 'string' && description !== ''
        ? [{ label: `${filter}, description`, value: description }]
        : []),
    ]
  })
