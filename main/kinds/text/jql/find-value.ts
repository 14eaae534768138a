import { type FoundObject, findById, findByKey, findByName, isAccountId } from '../find-named.ts'
import { textReference } from '../found-in-text.ts'
import type { TextLookup } from '../lookup.ts'
import type { JqlWord } from './syntax.ts'

/**
 * What a value turned out to be; undefined where it is alike on every site. `name`: what it is
 * called, of what is no object of its own.
 */
export type FoundValue = FoundObject | { readonly name: string } | undefined

/** Where a value stands, which says where some names are looked for. */
export interface ValuePlace {
  /** The projects that the text is about, if it says so: versions and components are theirs. */
  readonly projectIds: readonly string[]
  /** The field that it is compared with, where it is one of the site's own. */
  readonly fieldId?: string | undefined
  /** It is the second argument of a function: an option that stands under another. */
  readonly isSecond?: boolean | undefined
}

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

/** People: on Cloud by the ids of their accounts, which no site is asked for; else by user names. */
const findPerson = (text: string, lookup: TextLookup): FoundObject => {
  if (!lookup.peopleByName) {
    return isAccountId(text)
      ? { reference: textReference('user', text, 'id', '') }
      : { unclear: `“${text}” is the id of no account` }
  }
  const found = findByName(lookup, 'user', text)
  if ('unclear' in found) return findById(lookup, 'user', text)
  return { reference: textReference('user', found.reference.id, 'id', '') }
}

/** Ids inside values that Slipway cannot look up, e.g. of a select list's options. */
const unlessId = ({ text, isNumber }: JqlWord, what: string, digits: RegExp): FoundValue =>
  isNumber && digits.test(text) ? { unclear: `“${text}” may be the id of ${what}` } : undefined

/**
 * Options by the names that their ids stand for, which JQL takes as well. An option that stands under
 * another is only told by both, and of several of one name an id means one, the name all of them.
 */
const findOption = (word: JqlWord, lookup: TextLookup, place: ValuePlace): FoundValue => {
  const { fieldId, isSecond = false } = place
  const unclear = unlessId(word, 'an option', /^\d+$/)
  if (!unclear || fieldId === undefined) return unclear
  const found = lookup.byId('option', word.text, fieldId)
  if (!found || (found.option?.under !== '') !== isSecond) return unclear
  const alike = lookup
    .byName('option', found.name, fieldId)
    .filter(({ option }) => option?.under === found.option?.under)
  return alike.length > 1
    ? { unclear: `“${word.text}” is the id of one of several options “${found.name}”` }
    : { name: found.name }
}

/** Security levels by their names, which levels of several schemes may bear. */
const findLevel = (word: JqlWord, lookup: TextLookup): FoundValue => {
  const unclear = unlessId(word, 'a security level', /^\d+$/)
  const found = unclear && lookup.byId('level', word.text)
  if (!found) return unclear
  return lookup.byName('level', found.name).length > 1
    ? { unclear: `“${word.text}” is the id of one of several security levels “${found.name}”` }
    : { name: found.name }
}

/** Versions and components, in the projects that the text is about. */
const findInProjects = (
  kind: string,
  word: JqlWord,
  lookup: TextLookup,
  { projectIds }: ValuePlace,
): FoundValue => {
  const [projectId, second] = projectIds
  if (projectId !== undefined && second === undefined) {
    return findNamed(kind, word, lookup, projectId)
  }
  // Names of several projects' versions are alike on every site that has these projects.
  if (!word.isNumber || !/^\d{5,}$/.test(word.text)) return undefined
  const owner = projectIds.find((id) => lookup.byId(kind, word.text, id))
  return owner === undefined
    ? unlessId(word, `a ${kind}`, /^\d{5,}$/)
    : findById(lookup, kind, word.text, owner)
}

/** What a value of a field, or an argument of a function, names. */
export const findValue = (
  names: string,
  word: JqlWord,
  lookup: TextLookup,
  place: ValuePlace,
): FoundValue => {
  const reason = neverCarried[names]
  if (reason !== undefined) return { unclear: `“${word.text}” is ${reason}` }
  switch (names) {
    case '':
    case 'link':
      return undefined
    case 'user':
      return findPerson(word.text, lookup)
    case 'level':
      return findLevel(word, lookup)
    case 'option':
      return findOption(word, lookup, place)
    case 'unknown':
      return unlessId(word, 'something on its site', /^\d{5,}$/)
    case 'version':
    case 'component':
      return findInProjects(names, word, lookup, place)
    default:
      return findNamed(names, word, lookup, undefined)
  }
}
