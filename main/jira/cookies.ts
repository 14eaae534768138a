/** The cookies of one session: in memory, and for one connection. */
export interface Cookies {
  /** Takes what an answer sets, or takes back. */
  take(set: readonly string[]): void
  /** Adds one that no answer has set. */
  add(name: string, value: string): void
  clear(): void
  /** As they are sent; undefined when there are none. */
  header(): string | undefined
  values(): readonly string[]
}

const isOver = (attributes: readonly string[]): boolean =>
  attributes.some((attribute) => /^\s*max-age\s*=\s*(0|-\d+)\s*$/i.test(attribute)) ||
  attributes.some((attribute) => /^\s*expires\s*=.*\b1970\b/i.test(attribute))

/** What may stand in a Cookie header without becoming another one. */
const fits = (text: string): boolean => /^[\x21-\x3a\x3c-\x7e]+$/.test(text)

/** Makes an empty jar. What a cookie says of hosts and paths is not needed: it goes to one base. */
export const createCookies = (): Cookies => {
  const kept = new Map<string, string>()
  const put = (name: string, value: string): void => {
    if (fits(name) && fits(value)) kept.set(name, value)
  }
  return {
    take: (set) => {
      for (const line of set) {
        const [pair = '', ...attributes] = line.split(';')
        const at = pair.indexOf('=')
        const name = pair.slice(0, at).trim()
        if (at > 0 && isOver(attributes)) kept.delete(name)
        else if (at > 0) put(name, pair.slice(at + 1).trim())
      }
    },
    add: (name, value) => {
      if (!kept.has(name)) put(name, value)
    },
    clear: () => kept.clear(),
    header: () =>
      kept.size === 0 ? undefined : [...kept].map(([name, value]) => `${name}=${value}`).join('; '),
    values: () => [...kept.values()],
  }
}
