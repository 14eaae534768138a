import type { Json } from '#contract/model/json'

/** Members of a default value that hold an id of another kind's object, and their name in data. */
export const referring: ReadonlyMap<string, { readonly member: string; readonly kind: string }> =
  new Map([
    ['accountId', { member: 'user', kind: 'user' }],
    ['accountIds', { member: 'users', kind: 'user' }],
    ['groupId', { member: 'group', kind: 'group' }],
    ['groupIds', { member: 'groups', kind: 'group' }],
    ['projectId', { member: 'project', kind: 'project' }],
    ['versionId', { member: 'version', kind: 'version' }],
    ['versionIds', { member: 'versions', kind: 'version' }],
  ])

/** Types of default value that can follow the clock. */
export const datedTypes: ReadonlySet<string> = new Set([
  'datepicker',
  'datetimepicker',
  'forge.datetime',
])

/** Types of default value that carry a filter on users. */
export const filteredTypes: ReadonlySet<string> = new Set(['single.user.select', 'forge.user'])

/** Types of default value that name a version and, beside it, an order of versions. */
export const orderedTypes: ReadonlySet<string> = new Set(['version.multiple', 'version.single'])

/** Whether a value is an id. */
export const isIdentifier = (value: Json | undefined): value is string | number =>
  typeof value === 'string' || typeof value === 'number'

/** The member that carries the value of each type, to be sent as null when a default is removed. */
export const carriers: ReadonlyMap<string, string> = new Map([
  ['datepicker', 'date'],
  ['datetimepicker', 'dateTime'],
  ['float', 'number'],
  ['forge.datetime', 'dateTime'],
  ['forge.group', 'groupId'],
  ['forge.group.list', 'groupIds'],
  ['forge.number', 'number'],
  ['forge.object', 'object'],
  ['forge.string', 'text'],
  ['forge.string.list', 'values'],
  ['forge.user', 'accountId'],
  ['forge.user.list', 'accountIds'],
  ['grouppicker.multiple', 'groupIds'],
  ['grouppicker.single', 'groupId'],
  ['labels', 'labels'],
  ['multi.user.select', 'accountIds'],
  ['option.cascading', 'optionId'],
  ['option.multiple', 'optionIds'],
  ['option.single', 'optionId'],
  ['project', 'projectId'],
  ['readonly', 'text'],
  ['single.user.select', 'accountId'],
  ['textarea', 'text'],
  ['textfield', 'text'],
  ['url', 'url'],
  ['version.multiple', 'versionIds'],
  ['version.single', 'versionId'],
])
