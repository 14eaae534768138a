import { homedir } from 'node:os'

/** Takes secrets out of what is logged, shown or copied. */
export interface Redaction {
  /** From now on this secret is taken out, in every form in which it travels. */
  learn(secret: string, account?: string): void
  /** The text without anything secret in it; e-mail addresses stay. For what the user reads. */
  text(text: string): string
  /** Plain data with the same shape, redacted, without e-mail addresses and the user's name in
   * paths, and cut to a fit size. */
  forLog(value: unknown): unknown
}

const hidden = '[hidden]'
const secretKey =
  /authori[sz]ation|cookie|token|secret|password|passwd|api[-_]?key|credential|passphrase/i

/**
 * Forms of secrets that are known by their looks, with what of them may stay. Long enough not to hit
 * names: Jira has a “Basic Software Scheme”.
 */
const looks: readonly (readonly [RegExp, string])[] = [
  [/\b(Basic|Bearer)\s+[\w+/=.~-]{16,}/gi, `$1 ${hidden}`],
  [/\bAT(?:ATT|CTT|BB)[\w=-]{12,}/g, hidden],
  [/\bxox[abeprs]-[\w-]+/g, hidden],
  [/\bxapp-[\w-]+/g, hidden],
  [/([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@]+@/gi, `$1${hidden}@`],
  [/\b(os_password|JSESSIONID|cloud\.session\.token)=[^\s;&]+/gi, `$1=${hidden}`],
]

// Bounded, like the forms above: a long text without an end to the pattern must not take forever.
const email = /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g

const shortest = 6
const longestText = 4000
const longestList = 50
const deepest = 6

/**
 * The characters of base64 that a secret decides alone, for each of the three places in which it may
 * begin inside what was encoded.
 */
const base64Cores = (secret: string): readonly string[] =>
  [0, 1, 2].map((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret, 'utf8')])
    const text = bytes.toString('base64').replace(/=+$/, '')
    const first = Math.ceil((offset * 8) / 6)
    return text.slice(first, Math.floor((bytes.length * 8) / 6))
  })

const formsOf = (secret: string, account: string | undefined): readonly string[] => [
  ...(account === undefined ? [] : [Buffer.from(`${account}:${secret}`).toString('base64')]),
  secret,
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
  ...base64Cores(secret),
  ...base64Cores(secret).map((core) => core.replaceAll('+', '-').replaceAll('/', '_')),
]

const cut = (text: string): string =>
  text.length <= longestText ? text : `${text.slice(0, longestText)} … (${text.length} characters)`

/**
 * Three layers (auth-and-secrets 3.3): what an own error says is safe already; members with telling
 * names and texts that look like secrets are hidden; and so is every secret that was in use, in any
 * of the forms in which it travels.
 */
export const createRedaction = (home: string = homedir()): Redaction => {
  const known = new Set<string>()

  const text = (given: string): string => {
    let safe = given
    for (const form of known) safe = safe.replaceAll(form, hidden)
    for (const [look, left] of looks) safe = safe.replace(look, left)
    return safe
  }

  const logged = (given: string): string =>
    cut(text(given).replaceAll(home, '~').replace(email, '[e-mail]'))

  const members = (entries: readonly (readonly [string, unknown])[], depth: number) =>
    Object.fromEntries(
      entries
        .slice(0, longestList)
        .map(([key, item]) => [
          logged(key),
          secretKey.test(key) && item !== null && item !== undefined ? hidden : value(item, depth),
        ]),
    )

  const value = (given: unknown, depth: number): unknown => {
    if (typeof given === 'string') return logged(given)
    if (given === null || typeof given === 'number' || typeof given === 'boolean') return given
    if (typeof given !== 'object') return given === undefined ? undefined : logged(String(given))
    if (depth > deepest) return '…'
    if (given instanceof Error) {
      const { name, message, stack, cause } = given
      return members(Object.entries({ name, message, stack, cause }), depth + 1)
    }
    if (Array.isArray(given)) {
      return given.slice(0, longestList).map((item) => value(item, depth + 1))
    }
    return members(Object.entries(given), depth + 1)
  }

  return {
    learn: (secret, account) => {
      if (secret.length < shortest) return
      // Longest first, so that no part of a long form is left over by a short one.
      const forms = [...known, ...formsOf(secret, account)].filter(
        (form) => form.length >= shortest,
      )
      known.clear()
      for (const form of forms.sort((a, b) => b.length - a.length)) known.add(form)
    },
    text,
    forLog: (given) => value(given, 0),
  }
}
