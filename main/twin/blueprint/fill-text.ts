import type { Directory, Sort } from './directory.ts'

const pattern =
  /\{(field|fieldNumber|status|issueType|priority|role|group|screen|user|resolution|project|filter|webhook|linkType):([^}]+)\}/g

/** Replaces `{field:KEY}`, `{status:NAME}` and so on in a text by ids. */
export const fillText = (directory: Directory, text: string): string =>
  text.replace(pattern, (_, sort: string, named: string) =>
    sort === 'fieldNumber'
      ? directory.id('field', named).replace('customfield_', '')
      : directory.id(sort as Sort, named),
  )

/** The same in all texts of a value. */
export const fillValue = (directory: Directory, value: unknown): unknown => {
  if (typeof value === 'string') return fillText(directory, value)
  if (Array.isArray(value)) return value.map((one) => fillValue(directory, one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, fillValue(directory, inner)]),
  )
}
