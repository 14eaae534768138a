import { isJsonObject, type JsonObject } from '#contract/model/json'
import { listIn } from '#domain/checks/data-of-view'
import type { Finding } from '#domain/kind-model'
import { nameKey } from '#domain/natural-key'

const valuesOf = (owner: JsonObject | undefined, list: string): readonly string[] =>
  listIn(owner, list).map(({ value }) => String(value))

const addedTwice = (
  wanted: readonly string[],
  there: readonly string[],
): readonly (readonly string[])[] =>
  [...Map.groupBy(wanted, nameKey).values()].filter(
    (alike) => alike.length > 1 && alike.some((value) => !there.includes(value)),
  )

const optionNamed = (data: JsonObject | undefined, value: string): JsonObject =>
  listIn(data, 'options').find((option) => option.value === value) ?? {}

/**
 * Options are told apart by their value within their context or parent, and Jira may refuse a second
 * one in other case (jira-api 3.13). Those that the destination has already are its own affair.
 */
export const checkOptions = (
  wanted: JsonObject,
  there: JsonObject | undefined,
): readonly Finding[] => {
  const found = (path: string, twice: readonly (readonly string[])[]) =>
    twice.map((details): Finding => ({ code: 'option-twice', path, details }))
  return [
    ...found('options', addedTwice(valuesOf(wanted, 'options'), valuesOf(there, 'options'))),
    ...listIn(wanted, 'options').flatMap((option, at) =>
      found(
        `options.${at}.children`,
        addedTwice(
          valuesOf(option, 'children'),
          valuesOf(optionNamed(there, String(option.value)), 'children'),
        ),
      ),
    ),
  ]
}

/** A default value names options of the context, and a child of the very parent (hazards 1.4). */
export const checkDefault = (wanted: JsonObject): readonly Finding[] => {
  const value = wanted.default
  if (!isJsonObject(value) || !String(value.type).startsWith('option.')) return []
  const known = valuesOf(wanted, 'options')
  const chosen = Array.isArray(value.options) ? value.options : [value.option]
  const unknown = chosen.filter((option) => option !== null && !known.includes(String(option)))
  const parent = optionNamed(wanted, String(value.option))
  const { child } = value
  const orphan =
    typeof child === 'string' && !valuesOf(parent, 'children').includes(child) ? [child] : []
  const details = [...unknown, ...orphan].map(String)
  return details.length > 0 ? [{ code: 'default-unknown', path: 'default', details }] : []
}
