import type { ConfigObject } from '#contract/model/config-object'
import { nameKey } from '#domain/natural-key'

/** What a text may name an object by. */
export interface NamedObject {
  readonly id: string
  readonly name: string
  /** The key of a project; `''` for other kinds. */
  readonly key: string
  /** The type of a field, as it stands in its data; `''` for other kinds. */
  readonly type: string
}

/** Finds what texts of a site name. Versions and components are looked for in one project only. */
export interface TextLookup {
  byId(kind: string, id: string, projectId?: string): NamedObject | undefined
  /** Jira finds names in any case, and several objects may bear one. */
  byName(kind: string, name: string, projectId?: string): readonly NamedObject[]
  byKey(kind: string, key: string): NamedObject | undefined
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
): TextLookup => ({
  byId: (kind, id, projectId) => indexOf(kind, projectId).byId.get(id),
  byName: (kind, name, projectId) => indexOf(kind, projectId).byName.get(nameKey(name)) ?? [],
  byKey: (kind, key) =>
    key === '' ? undefined : indexOf(kind, undefined).byKey.get(key.toUpperCase()),
})

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What a text may name an object of a snapshot by. */
export const namesOf = ({ kind, id, name, data }: ConfigObject): NamedObject => ({
  id,
  name,
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
        .filter((one) => one.kind === kind)
        .filter((one) => projectId === undefined || one.owner?.id === projectId)
        .map(namesOf),
    )
    indexes.set(key, index)
    return index
  })
}
