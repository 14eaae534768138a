import { isJsonList, isJsonObject, type Json } from '#contract/model/json'
import { isTextWithReferences } from '#contract/model/text-with-references'
import { renderPart, renderText } from '../text/render-text.ts'
import { withoutSecrets, withoutSecretsIn } from '../text/secret-parts.ts'

/** A text that is an address, with where it stands; what is secret in it is marked. */
type PlacedAddress = readonly [path: string, parts: Json]

const isCalledAddress = (member: string): boolean =>
  /(?:ur[il]|host|domain|server|endpoint|address)s?$/i.test(member)

const isAddress = (text: string, member: string): boolean =>
  isCalledAddress(member) || /^\s*[a-z][a-z\d+.-]*:\/\//i.test(text)

/** Where hosts stand: at the beginning, with or without a scheme, and in addresses further on. */
const hosts =
  /^\s*(?:[a-z][a-z\d+.-]*:)?(?:\/\/)?((?:\{\{[\s\S]*?\}\}|[^/?#\s])*)|:\/\/([^/?#\s]*)/gi

/** Whether smart values or variables decide which host is called. */
const hidesHost = (parts: Json): boolean => {
  const text = isJsonList(parts)
    ? parts.map((part) => (typeof part === 'string' ? part : 'x')).join('')
    : ''
  return [...text.matchAll(hosts)].some(([, first, further]) =>
    /\{\{|\$\{/.test(first ?? further ?? ''),
  )
}

/** A longer text with addresses in it that hold secrets: no word of it may differ. */
const insideText = (text: string, path: string): readonly PlacedAddress[] => {
  const parts = withoutSecretsIn(text)
  return parts.every((part) => typeof part === 'string') ? [] : [[path, parts]]
}

const found = (value: Json, member: string, path: string): readonly PlacedAddress[] => {
  if (isTextWithReferences(value)) return found(renderText(value), member, path)
  if (typeof value === 'string') {
    return isAddress(value, member) ? [[path, withoutSecrets(value)]] : insideText(value, path)
  }
  if (isJsonList(value)) return value.flatMap((item, at) => found(item, member, `${path}.${at}`))
  if (!isJsonObject(value)) return []
  if (value.$address !== undefined) return [[path, value.$address]]
  if (isJsonList(value.$addressesIn)) return [[path, value.$addressesIn.map(renderPart)]]
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
