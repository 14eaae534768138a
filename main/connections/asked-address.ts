import { readAddress } from '#jira/address'

const words: readonly (readonly [RegExp, string])[] = [
  [/^slack$/i, 'https://slack.com'],
  [/^bitbucket$/i, 'https://bitbucket.org'],
]

/**
 * The address of what was typed, with its path: it may be a context path, or name a workspace and a
 * repository of Bitbucket. Throws what `readAddress` does.
 */
export const readAsked = (typed: string): string => {
  const text = typed.trim()
  const word = words.find(([is]) => is.test(text))
  if (word !== undefined) return word[1]
  const origin = readAddress(text)
  const path = /^(?:[a-z][a-z0-9+.-]*:\/\/)?[^/?#]*(\/[^?#]*)?/i.exec(text)?.[1] ?? ''
  const { pathname } = new URL(path, origin)
  return `${origin}${pathname.replace(/\/+$/, '')}`
}
