import type { ConfigObject } from '#contract/model/config-object'
import { isJsonObject } from '#contract/model/json'
import { nameKey } from '#domain/natural-key'
import { optionsIn, type SiteOption } from '../field-context/option-tree.ts'

/** What a text may name an object by. */
export interface NamedObject {
  readonly id: string
  readonly name: string
  /** The key of a project; `''` for other kinds. */
  readonly key: string
  /** The type of a field, as it stands in its data; `''` for other kinds. */
  readonly type: string
  /** Of an option: its context, and the value of the option that it stands under, or `''`. */
  readonly option?: { readonly contextId: string; readonly under: string }
}

/**
 * Finds what texts of a site name. Versions and components are looked for in one project only,
 * options of fields (`option`) in one field: `ownerId`. Security levels are a kind here too.
 */
export interface TextLookup {
  byId(kind: string, id: string, ownerId?: string): NamedObject | undefined
  /** Jira finds names in any case, and several objects may bear one. */
  byName(kind: string, name: string, ownerId?: string): readonly NamedObject[]
  byKey(kind: string, key: string): NamedObject | undefined
  /** Texts name people by user names (Data Center), not by the ids of accounts. */
  readonly peopleByName?: boolean
}

/** Objects of one kind, or of one kind in one project, indexed. */
export interface NamedIndex {
  readonly byId: ReadonlyMap<string, NamedObject>
  readonly byName: ReadonlyMap<string, readonly NamedObject[]>
  readonly byKey: ReadonlyMap<string, NamedObject>
}

/** Indexes objects by all that texts may name them by. */
export const indexNames = (objects: readonly NamedObject[]): NamedIndex => ({
  byId: new Map(objects.map((object) => [object.id, object])),
  byName: Map.groupBy(objects, (object) => nameKey(object.name)),
  byKey: new Map(objects.map((object) => [object.key.toUpperCase(), object])),
})

/** A look-up over indexes, which are asked for where they are needed. */
export const lookupIn = (
  indexOf: (kind: string, projectId: string | undefined) => NamedIndex,
  peopleByName = false,
): TextLookup => ({
  peopleByName,
  byId: (kind, id, projectId) => indexOf(kind, projectId).byId.get(id),
  byName: (kind, name, projectId) => indexOf(kind, projectId).byName.get(nameKey(name)) ?? [],
  byKey: (kind, key) =>
    key === '' ? undefined : indexOf(kind, undefined).byKey.get(key.toUpperCase()),
})

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Options of a field's context, all at once, with the ids that they have on their site. */
export const namedOptions = (
  contextId: string,
  options: readonly SiteOption[],
): readonly NamedObject[] => {
  const below = (under: string, list: readonly SiteOption[]): readonly NamedObject[] =>
    list.flatMap(({ id, value, children }) => [
      { id, name: value, key: '', type: '', option: { contextId, under } },
      ...below(value, children),
    ])
  return below('', options)
}

/** The kind of objects that others stand in which texts name like objects of their own. */
export const holderOf = (kind: string): string =>
  ({ option: 'fieldContext', level: 'issueSecurityScheme' })[kind] ?? kind

/** What texts may name of an object: itself, or what stands in it. */
export const namedIn = (kind: string, object: ConfigObject): readonly NamedObject[] => {
  if (kind === 'option') return namedOptions(object.id, optionsIn(object))
  if (kind !== 'level') return [namesOf(object)]
  const { levelIds } = object.facts
  return isJsonObject(levelIds)
    ? Object.entries(levelIds).map(([name, id]) => ({ id: textOf(id), name, key: '', type: '' }))
    : []
}

/** What a text may name an object of a snapshot by. */
export const namesOf = ({ kind, id, name, data, facts }: ConfigObject): NamedObject => ({
  id,
  // Data Center's texts name people by what they sign in with.
  name: kind === 'user' && typeof facts.userName === 'string' ? facts.userName : name,
  key: kind === 'project' ? textOf(data.key) : '',
  type: kind === 'field' ? textOf(data.type) : '',
})

/** A look-up among objects that are all there. */
export const lookupAmong = (objects: readonly ConfigObject[]): TextLookup => {
  const indexes = new Map<string, NamedIndex>()
  return lookupIn((kind, projectId) => {
    const key = `${kind}@${projectId ?? ''}`
    const known = indexes.get(key)
    if (known) return known
    const index = indexNames(
      objects
        .filter((one) => one.kind === holderOf(kind))
        .filter((one) => projectId === undefined || one.owner?.id === projectId)
        .flatMap((one) => namedIn(kind, one)),
    )
    indexes.set(key, index)
    return index
  })
}
