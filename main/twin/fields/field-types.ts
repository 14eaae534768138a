/** Prefix of the type and searcher keys of the fields that Jira itself offers. */
export const typePrefix = 'com.atlassian.jira.plugin.system.customfieldtypes:'

/** How the options of a field hang together. */
export type OptionModel = 'single' | 'multiple' | 'cascading'

/** What Jira knows about a type of custom field. */
export interface FieldType {
  /** `type` and `items` of the field's schema. */
  readonly type: string
  readonly items?: string
  /** Searchers that may be chosen for it, without prefix. */
  readonly searchers: readonly string[]
  /** Present when the type has options per context. */
  readonly options?: OptionModel
  /** `type` of its default values; absent = it has none. */
  readonly defaultType?: string
  /** Text fields have a renderer in field configurations and field schemes. */
  readonly rendered?: boolean
  readonly displayName: string
}

const multiSelect = ['multiselectsearcher']
const users = ['userpickergroupsearcher']
const numbers = ['exactnumber', 'numberrange']

/** Types that `POST /field` accepts, by key without prefix; the searchers as the specification lists them. */
export const fieldTypes: Readonly<Record<string, FieldType>> = {
  cascadingselect: {
    type: 'option-with-child',
    searchers: ['cascadingselectsearcher'],
    options: 'cascading',
    defaultType: 'option.cascading',
    displayName: 'Select List (cascading)',
  },
  datepicker: {
    type: 'date',
    searchers: ['daterange'],
    defaultType: 'datepicker',
    displayName: 'Date Picker',
  },
  datetime: {
    type: 'datetime',
    searchers: ['datetimerange'],
    defaultType: 'datetimepicker',
    displayName: 'Date Time Picker',
  },
  float: {
    type: 'number',
    searchers: numbers,
    defaultType: 'float',
    displayName: 'Number Field',
  },
  grouppicker: {
    type: 'group',
    searchers: ['grouppickersearcher'],
    defaultType: 'grouppicker.single',
    displayName: 'Group Picker (single group)',
  },
  importid: { type: 'number', searchers: numbers, displayName: 'Import Id' },
  labels: {
    type: 'array',
    items: 'string',
    searchers: ['labelsearcher'],
    defaultType: 'labels',
    displayName: 'Labels',
  },
  multicheckboxes: {
    type: 'array',
    items: 'option',
    searchers: multiSelect,
    options: 'multiple',
    defaultType: 'option.multiple',
    displayName: 'Checkboxes',
  },
  multigrouppicker: {
    type: 'array',
    items: 'group',
    searchers: multiSelect,
    defaultType: 'grouppicker.multiple',
    displayName: 'Group Picker (multiple groups)',
  },
  multiselect: {
    type: 'array',
    items: 'option',
    searchers: multiSelect,
    options: 'multiple',
    defaultType: 'option.multiple',
    displayName: 'Select List (multiple choices)',
  },
  multiuserpicker: {
    type: 'array',
    items: 'user',
    searchers: users,
    defaultType: 'multi.user.select',
    displayName: 'User Picker (multiple users)',
  },
  multiversion: {
    type: 'array',
    items: 'version',
    searchers: ['versionsearcher'],
    defaultType: 'version.multiple',
    displayName: 'Version Picker (multiple versions)',
  },
  project: {
    type: 'project',
    searchers: ['projectsearcher'],
    defaultType: 'project',
    displayName: 'Project Picker (single project)',
  },
  radiobuttons: {
    type: 'option',
    searchers: multiSelect,
    options: 'single',
    defaultType: 'option.single',
    displayName: 'Radio Buttons',
  },
  readonlyfield: {
    type: 'string',
    searchers: ['textsearcher'],
    defaultType: 'readonly',
    displayName: 'Text Field (read only)',
  },
  select: {
    type: 'option',
    searchers: multiSelect,
    options: 'single',
    defaultType: 'option.single',
    displayName: 'Select List (single choice)',
  },
  textarea: {
    type: 'string',
    searchers: ['textsearcher'],
    defaultType: 'textarea',
    rendered: true,
    displayName: 'Paragraph (supports rich text)',
  },
  textfield: {
    type: 'string',
    searchers: ['textsearcher'],
    defaultType: 'textfield',
    rendered: true,
    displayName: 'Short text (plain text only)',
  },
  url: {
    type: 'string',
    searchers: ['exacttextsearcher'],
    defaultType: 'url',
    displayName: 'URL Field',
  },
  userpicker: {
    type: 'user',
    searchers: users,
    defaultType: 'single.user.select',
    displayName: 'User Picker (single user)',
  },
  version: {
    type: 'version',
    searchers: ['versionsearcher'],
    defaultType: 'version.single',
    displayName: 'Version Picker (single version)',
  },
}

/** The type with this full key; undefined for types of apps and of Jira Software. */
export function findFieldType(key: string | undefined): FieldType | undefined {
  if (key === undefined || !key.startsWith(typePrefix)) return undefined
  return fieldTypes[key.slice(typePrefix.length)]
}

/** Whether a searcher, by its full key, may serve a type. */
export function searcherFits(typeKey: string, searcherKey: string): boolean {
  const type = findFieldType(typeKey)
  if (type === undefined || !searcherKey.startsWith(typePrefix)) return false
  return type.searchers.includes(searcherKey.slice(typePrefix.length))
}
