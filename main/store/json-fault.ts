const space = /[ \t\n\r]*/y
const text = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy
const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** Where a scan came to, and whether it could not go on from there. */
interface Reached {
  readonly at: number
  readonly faulty: boolean
}

const pass = (pattern: RegExp, source: string, at: number): Reached => {
  pattern.lastIndex = at
  return pattern.test(source) ? { at: pattern.lastIndex, faulty: false } : { at, faulty: true }
}

const afterSpace = (source: string, at: number): number => pass(space, source, at).at

const passSign = (sign: string, source: string, at: number): Reached => {
  const start = afterSpace(source, at)
  return source[start] === sign ? { at: start + 1, faulty: false } : { at: start, faulty: true }
}

const passMember = (source: string, at: number): Reached => {
  const name = pass(text, source, afterSpace(source, at))
  const colon = name.faulty ? name : passSign(':', source, name.at)
  return colon.faulty ? colon : passValue(source, colon.at)
}

const passValue = (source: string, at: number): Reached => {
  const start = afterSpace(source, at)
  const opening = source[start]
  if (opening === '"') return pass(text, source, start)
  if (opening !== '{' && opening !== '[') return pass(word, source, start)
  const closing = opening === '{' ? '}' : ']'
  const passItem = opening === '{' ? passMember : passValue
  const empty = passSign(closing, source, start + 1)
  if (!empty.faulty) return empty
  for (let next = start + 1; ; ) {
    const item = passItem(source, next)
    if (item.faulty) return item
    const end = passSign(closing, source, item.at)
    if (!end.faulty) return end
    const comma = passSign(',', source, item.at)
    if (comma.faulty) return comma
    next = comma.at
  }
}

/**
 * Says where a text stops being JSON, e.g. `line 3, column 7`. Node's own message leaves the place
 * out in some cases, a trailing comma among them.
 */
export const placeOfFault = (source: string): string => {
  const { at } = passValue(source, 0)
  const lines = source.slice(0, afterSpace(source, at)).split('\n')
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`
}
