import { isJsonList, isJsonObject, type Json } from '#contract/model/json'
import { isTextWithReferences } from '#contract/model/text-with-references'
import { renderText } from '../text/render-text.ts'
import { withoutSecrets } from '../text/secret-parts.ts'

/** A text that is an address, with where it stands; what is secret in it is marked. */
type PlacedAddress = readonly [path: string, parts: Json]

const isCalledAddress = (member: string): boolean =>
  /(?:ur[il]|host|domain|server|endpoint|address)s?$/i.test(member)

const isAddress = (text: string, member: string): boolean =>
  isCalledAddress(member) || /^\s*[a-z][a-z\d+.-]*:\/\//i.test(text)

/** Whether smart values or variables decide which host is called. */
const hidesHost = (parts: Json): boolean => {
  const text = isJsonList(parts)
    ? parts.map((part) => (typeof part === 'string' ? part : 'x')).join('')
    : ''
  const authority = /^\s*(?:[a-z][a-z\d+.-]*:)?(?:\/\/)?([^/?#]*)/i.exec(text)?.[1] ?? ''
  return /\{\{|\$\{/.test(authority)
}

const found = (value: Json, member: string, path: string): readonly PlacedAddress[] => {
  if (isTextWithReferences(value)) return found(renderText(value), member, path)
  if (typeof value === 'string') {
    return isAddress(value, member) ? [[path, withoutSecrets(value)]] : []
  }
  if (isJsonList(value)) return value.flatMap((item, at) => found(item, member, `${path}.${at}`))
  if (!isJsonObject(value)) return []
  if (value.$address !== undefined) return [[path, value.$address]]
  return Object.entries(value).flatMap(([name, held]) => {
    // What stands beside a type is what its holder is called for: `{type: 'SMART', value}`.
    const isTyped = name === 'value' && typeof value.type === 'string'
    return found(held, isTyped ? member : name, `${path}.${name}`)
  })
}

/**
 * The web addresses inside a component's value, plain or as it is in data, by where they stand and
 * without what is secret in them. `unknown` where it shows only at run time which host is called.
 */
export const addressesIn = (value: Json): readonly PlacedAddress[] | 'unknown' => {
  const placed = found(value, '', '')
  return placed.some(([, parts]) => hidesHost(parts)) ? 'unknown' : placed
}
