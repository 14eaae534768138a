import { type FoundObject, findById, findByKey, findByName, isAccountId } from '../find-named.ts'
import { textReference } from '../found-in-text.ts'
import type { TextLookup } from '../lookup.ts'
import type { JqlWord } from './syntax.ts'

/** What a value turned out to be; undefined where it is alike on every site. */
export type FoundValue = FoundObject | undefined

/** What belongs to one site and has no counterpart anywhere. */
const neverCarried: Readonly<Record<string, string>> = {
  issue: 'a work item, and work items are not carried',
  organisation: 'an organisation, and those are not carried',
  sprint: 'a sprint, and sprints are not carried',
}

const isFound = (found: FoundObject): boolean => 'reference' in found

/** Jira takes a bare number for an id first and for a name then, a quoted text the other way. */
const findNamed = (
  kind: string,
  { text, isNumber }: JqlWord,
  lookup: TextLookup,
  projectId: string | undefined,
): FoundObject => {
  const byName = () => findByName(lookup, kind, text, projectId)
  const ways = [
    ...(kind === 'project' ? [() => findByKey(lookup, kind, text)] : []),
    byName,
    ...(/^\d+$/.test(text) ? [() => findById(lookup, kind, text, projectId)] : []),
  ]
  for (const way of isNumber ? ways.toReversed() : ways) {
    const found = way()
    if (isFound(found)) return found
  }
  return byName()
}

/** Ids inside values that Slipway cannot look up, e.g. of a select list's options. */
const unlessId = ({ text, isNumber }: JqlWord, what: string, digits: RegExp): FoundValue =>
  isNumber && digits.test(text) ? { unclear: `“${text}” may be the id of ${what}` } : undefined

/** What a value of a field, or an argument of a function, names. */
export const findValue = (
  names: string,
  word: JqlWord,
  lookup: TextLookup,
  /** The only project that the text is about, if there is one: versions are looked for in it. */
  projectId: string | undefined,
): FoundValue => {
  const reason = neverCarried[names]
  if (reason !== undefined) return { unclear: `“${word.text}” is ${reason}` }
  switch (names) {
    case '':
    case 'link':
      return undefined
    case 'user':
      return isAccountId(word.text)
        ? { reference: textReference('user', word.text, 'id', '') }
        : { unclear: `“${word.text}” is the id of no account` }
    case 'level':
      return unlessId(word, 'a security level', /^\d+$/)
    case 'option':
      return unlessId(word, 'an option', /^\d+$/)
    case 'unknown':
      return unlessId(word, 'something on its site', /^\d{5,}$/)
    case 'version':
    case 'component':
      // Names of several projects' versions are alike on every site that has these projects.
      if (projectId === undefined) return unlessId(word, `a ${names}`, /^\d{5,}$/)
      return findNamed(names, word, lookup, projectId)
    default:
      return findNamed(names, word, lookup, undefined)
  }
}
