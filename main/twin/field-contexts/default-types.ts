import type { Members } from '../http/members.ts'

/** What a default value of one `type` consists of. */
export interface DefaultShape {
  /** The member that holds the value; without it, or with null, there is no default. */
  readonly main: string
  readonly accepts: (value: unknown) => boolean
  /** Further members that are kept. */
  readonly others?: readonly string[]
}

const isText = (value: unknown): boolean => typeof value === 'string'
const isTextList = (value: unknown): boolean => Array.isArray(value) && value.every(isText)
const isId = (value: unknown): boolean => isText(value) || typeof value === 'number'
const isIdList = (value: unknown): boolean => Array.isArray(value) && value.every(isId)

/** Shapes of default values by `type`, as `PUT …/context/defaultValue` lists them. */
export const defaultShapes: Readonly<Record<string, DefaultShape>> = {
  datepicker: { main: 'date', accepts: isText, others: ['useCurrent'] },
  datetimepicker: { main: 'dateTime', accepts: isText, others: ['useCurrent'] },
  'option.single': { main: 'optionId', accepts: isId },
  'option.multiple': { main: 'optionIds', accepts: isIdList },
  'option.cascading': { main: 'optionId', accepts: isId, others: ['cascadingOptionId'] },
  'single.user.select': { main: 'accountId', accepts: isText, others: ['userFilter'] },
  'multi.user.select': { main: 'accountIds', accepts: isTextList },
  'grouppicker.single': { main: 'groupId', accepts: isText },
  'grouppicker.multiple': { main: 'groupIds', accepts: isTextList },
  url: { main: 'url', accepts: isText },
  project: { main: 'projectId', accepts: isId },
  float: { main: 'number', accepts: (value) => typeof value === 'number' },
  labels: { main: 'labels', accepts: isTextList },
  textfield: { main: 'text', accepts: isText },
  textarea: { main: 'text', accepts: isText },
  readonly: { main: 'text', accepts: isText },
  'version.single': { main: 'versionId', accepts: isId, others: ['versionOrder'] },
  'version.multiple': { main: 'versionIds', accepts: isIdList, others: ['versionOrder'] },
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

/**
 * The default value of a request's entry, `null` when the entry clears it, undefined when it has
 * the wrong form. A date counts as there when `useCurrent` is true.
 */
export function readDefault(
  shape: DefaultShape,
  entry: Members,
): Readonly<Record<string, unknown>> | null | undefined {
  const value = entry[shape.main]
  if (isEmpty(value) && entry.useCurrent !== true) return null
  if (!isEmpty(value) && !shape.accepts(value)) return undefined
  const kept = [shape.main, ...(shape.others ?? [])].filter((name) => !isEmpty(entry[name]))
  return Object.fromEntries(kept.map((name) => [name, entry[name]]))
}
