import {
  indexNames,
  lookupIn,
  type NamedIndex,
  type NamedObject,
  type TextLookup,
} from './lookup.ts'

/** Reads the names of all objects of a kind, or of those of one project. */
export type ReadNames = (
  kind: string,
  projectId: string | undefined,
) => Promise<readonly NamedObject[]>

/** Parses texts with what it takes to know the objects that they name. */
export interface TextSite {
  parse<Parsed>(parse: (lookup: TextLookup) => Parsed): Promise<Parsed>
}

const nothing = indexNames([])

/**
 * A site whose names are read only where a text needs them, each kind once. A text is parsed again
 * whenever it asked for a kind that was not there yet, so `parse` must be pure. `peopleByName`: as
 * `TextLookup` has it.
 */
export const lookupOnDemand = (read: ReadNames, peopleByName = false): TextSite => {
  const indexes = new Map<string, Promise<NamedIndex>>()
  const indexOf = (kind: string, projectId: string | undefined): Promise<NamedIndex> => {
    const key = `${kind}@${projectId ?? ''}`
    const index = indexes.get(key) ?? read(kind, projectId).then(indexNames)
    indexes.set(key, index)
    return index
  }
  return {
    parse: async (parse) => {
      const present = new Map<string, NamedIndex>()
      for (;;) {
        const lacking = new Map<string, readonly [string, string | undefined]>()
        const lookup = lookupIn((kind, projectId) => {
          const key = `${kind}@${projectId ?? ''}`
          const index = present.get(key)
          if (!index) lacking.set(key, [kind, projectId])
          return index ?? nothing
        }, peopleByName)
        const parsed = parse(lookup)
        if (lacking.size === 0) return parsed
        await Promise.all(
          [...lacking].map(async ([key, [kind, projectId]]) =>
            present.set(key, await indexOf(kind, projectId)),
          ),
        )
      }
    },
  }
}
