import { standardTypeName } from '../field/standard-types.ts'

const typesWithOptions: ReadonlySet<string> = new Set([
  'cascadingselect',
  'multicheckboxes',
  'multiselect',
  'radiobuttons',
  'select',
])

/** Standard types that Jira knows no default value for (jira-api 3.12). */
const typesWithoutDefault: ReadonlySet<string> = new Set(['importid'])

/** Whether contexts of a field of this type have options of their own. */
export const hasOptions = (type: string): boolean =>
  typesWithOptions.has(standardTypeName(type) ?? '')

/** Whether Jira answers default values for fields of this type. Forge apps may refuse (400). */
export const hasDefaults = (type: string): boolean => {
  const name = standardTypeName(type)
  return name === undefined ? type.startsWith('ari:') : !typesWithoutDefault.has(name)
}
