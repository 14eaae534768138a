import type { TextReference } from '#contract/model/text-with-references'
import { textReference } from './found-in-text.ts'
import type { TextLookup } from './lookup.ts'

/** What a name or id in a text turned out to be. */
export type FoundObject =
  | { readonly reference: TextReference }
  /** Why it names nothing that Slipway knows. */
  | { readonly unclear: string }

/** How kinds are called in what is told about texts. */
const titles: Readonly<Record<string, string>> = {
  component: 'component',
  field: 'field',
  filter: 'filter',
  group: 'group',
  issueLinkType: 'link type',
  issueType: 'work type',
  priority: 'priority',
  project: 'project',
  projectCategory: 'project category',
  projectRole: 'project role',
  resolution: 'resolution',
  status: 'status',
  user: 'account',
  version: 'version',
}

/** What objects of a kind are called in what is told about texts. */
export const titleOf = (kind: string): string => titles[kind] ?? kind

/** An object by its id. */
export const findById = (
  lookup: TextLookup,
  kind: string,
  id: string,
  projectId?: string,
): FoundObject =>
  lookup.byId(kind, id, projectId)
    ? { reference: textReference(kind, id, 'id', '') }
    : { unclear: `“${id}” is the id of no ${titleOf(kind)}` }

/** An object by its name; its spelling is the object's own. */
export const findByName = (
  lookup: TextLookup,
  kind: string,
  name: string,
  projectId?: string,
): FoundObject => {
  const [found, second] = lookup.byName(kind, name, projectId)
  if (!found) return { unclear: `“${name}” is no ${titleOf(kind)}` }
  if (second) return { unclear: `“${name}” is the name of more than one ${titleOf(kind)}` }
  return { reference: textReference(kind, found.id, 'name', found.name) }
}

/** A project by its key. */
export const findByKey = (lookup: TextLookup, kind: string, key: string): FoundObject => {
  const found = lookup.byKey(kind, key)
  return found
    ? { reference: textReference(kind, found.id, 'key', found.key) }
    : { unclear: `“${key}” is the key of no ${titleOf(kind)}` }
}

/**
 * Whether a text can be the id of an Atlassian account: 24 letters and digits, or a prefix and a
 * UUID (`557058:…`). The same account has the same id on every site, so no site is asked.
 */
export const isAccountId = (text: string): boolean =>
  /^(?=.*\d)[0-9a-z]{24}$/i.test(text) || /^[\w-]+:[\w-]{8,}$/.test(text)
