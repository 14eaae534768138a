import { standardTypeName } from '../../field/standard-types.ts'
import { hasOptions } from '../../field-context/field-types.ts'

const byStandardType: Readonly<Record<string, string>> = {
  grouppicker: 'group',
  multigrouppicker: 'group',
  multiuserpicker: 'user',
  multiversion: 'version',
  project: 'project',
  userpicker: 'user',
  version: 'version',
}

const byProductType: Readonly<Record<string, string>> = {
  'com.pyxis.greenhopper.jira:gh-sprint': 'sprint',
  'com.pyxis.greenhopper.jira:gh-epic-link': 'issue',
  'com.atlassian.jira.plugin.system.customfieldtypes:people': 'user',
}

/** What the values of a custom field of a type name in JQL; `''` for nothing or for what is unknown. */
export const customFieldValues = (type: string): string => {
  if (hasOptions(type)) return 'option'
  const name = standardTypeName(type)
  const known = byProductType[type] ?? byStandardType[name ?? '']
  return known ?? (name === undefined ? 'unknown' : '')
}
