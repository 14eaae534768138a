import { isJsonObject, type Json, type JsonObject } from '#contract/model/json'

/** A field that an issue is made or moved with, as Jira describes it. */
export interface FieldToFill {
  readonly id: string
  readonly name: string
  readonly required: boolean
  readonly hasDefault: boolean
  readonly type: string
  /** What a list holds. */
  readonly items: string
  /** The sort of a custom field, e.g. `com.atlassian…:textarea`. */
  readonly custom: string
  readonly allowed: readonly JsonObject[]
}

/** Who fills a field, and when. */
export interface Filling {
  readonly accountId: string
  /** ISO 8601, UTC. */
  readonly now: string
}

const words = 'Slipway acceptance run'

/** A text of several paragraphs, as Jira's third API takes them. */
const document: JsonObject = {
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
}

const isDocument = ({ id, custom }: FieldToFill): boolean =>
  ['description', 'environment'].includes(id) || custom.endsWith(':textarea')

/** How a value that may be chosen is named in a request. */
const chosen = (value: JsonObject | undefined): Json | undefined => {
  if (value === undefined) return undefined
  if (typeof value.id === 'string') return { id: value.id }
  return typeof value.name === 'string' ? { name: value.name } : undefined
}

const withChild = (value: JsonObject | undefined): Json | undefined => {
  const parent = chosen(value)
  const [child] = Array.isArray(value?.children) ? value.children : []
  const inner = isJsonObject(child) ? chosen(child) : undefined
  return isJsonObject(parent) && inner !== undefined ? { ...parent, child: inner } : parent
}

const single = (field: FieldToFill, { accountId, now }: Filling): Json | undefined => {
  switch (field.type) {
    case 'string':
      return isDocument(field) ? document : words
    case 'number':
      return 1
    case 'date':
      return now.slice(0, 10)
    case 'datetime':
      return now.replace('Z', '+0000')
    case 'user':
      return { accountId }
    case 'option-with-child':
      return withChild(field.allowed[0])
    default:
      return chosen(field.allowed[0])
  }
}

/** A value that fits a field, the same for everybody; undefined where nothing is known to fit. */
export const fillField = (field: FieldToFill, filling: Filling): Json | undefined => {
  if (field.type !== 'array') return single(field, filling)
  if (field.items === 'string' && field.allowed.length === 0) return ['slipway']
  const element = single({ ...field, type: field.items }, filling)
  return element === undefined ? undefined : [element]
}
