/** Turns values into text and back, between main and page. */
export interface ValueCode {
  encode(value: unknown): string
  decode(text: string): unknown
}

/**
 * Values that JSON does not know, marked by a `$` key; everything else is JSON as it is. What cannot
 * be cloned is refused in the same way as by Electron. Runs in Node and, by its source text, in the
 * page: it must not use anything from outside itself.
 */
export const makeValueCode = (): ValueCode => {
  const toBase64 = (bytes: Uint8Array): string => {
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return btoa(text)
  }
  const fromBase64 = (text: string): Uint8Array =>
    Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

  const mark = (value: unknown): unknown => {
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
    if (typeof value === 'number' && !Number.isFinite(value))
      return { $: 'number', v: String(value) }
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(mark)
    if (value instanceof Date) return { $: 'date', v: value.getTime() }
    if (value instanceof Map) return { $: 'map', v: [...value].map(mark) }
    if (value instanceof Set) return { $: 'set', v: [...value].map(mark) }
    if (value instanceof Error) return { $: 'error', v: [value.name, value.message] }
    if (value instanceof Uint8Array) return { $: 'bytes', v: toBase64(value) }
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) }
    if (Object.getPrototypeOf(Object.getPrototypeOf(value) ?? {}) !== null) {
      throw new Error(`stand-in cannot send a ${value.constructor.name} between main and page`)
    }
    const entries = Object.entries(value)
    if (Object.hasOwn(value, '$')) return { $: 'object', v: entries.map(mark) }
    return Object.fromEntries(entries.map(([key, inner]) => [key, mark(inner)]))
  }

  const unmark = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(unmark)
    if (!Object.hasOwn(value, '$')) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unmark(inner)]))
    }
    const { $: kind, v: inner } = value as { $: string; v: unknown }
    switch (kind) {
      case 'undefined':
        return undefined
      case 'bigint':
        return BigInt(inner as string)
      case 'number':
        return Number(inner)
      case 'date':
        return new Date(inner as number)
      case 'map':
        return new Map(unmark(inner) as [unknown, unknown][])
      case 'set':
        return new Set(unmark(inner) as unknown[])
      case 'error': {
        const [name, message] = inner as [string, string]
        return Object.assign(new Error(message), { name })
      }
      case 'bytes':
        return fromBase64(inner as string)
      case 'buffer':
        return fromBase64(inner as string).buffer
      default:
        return Object.fromEntries(unmark(inner) as [string, unknown][])
    }
  }

  return {
    encode: (value) => JSON.stringify(mark(structuredClone(value))),
    decode: (text) => unmark(JSON.parse(text)),
  }
}
