import type { FieldBlueprint } from '../blueprint/blueprint.ts'

const named = (key: string, name: string, description: string) => ({ key, name, description })

/** Name of the context that Jira makes with a field. */
export const standardContext = (name: string): string => `Default Configuration Scheme for ${name}`

/** A select list with one global context. */
export const choice = (
  key: string,
  name: string,
  options: readonly string[],
  description = '',
): FieldBlueprint => ({
  ...named(key, name, description),
  type: 'select',
  searcher: 'multiselectsearcher',
  contexts: [{ name: standardContext(name), options }],
})

/** A short text. */
export const text = (key: string, name: string, description = ''): FieldBlueprint => ({
  ...named(key, name, description),
  type: 'textfield',
  searcher: 'textsearcher',
})

/** A day. */
export const date = (key: string, name: string, description = ''): FieldBlueprint => ({
  ...named(key, name, description),
  type: 'datepicker',
  searcher: 'daterange',
})

/** A number. */
export const number = (key: string, name: string, description = ''): FieldBlueprint => ({
  ...named(key, name, description),
  type: 'float',
  searcher: 'exactnumber',
})
