import type { ConfigObject, Owner } from '#contract/model/config-object'
import type { Connection } from '#jira/connect'
import type { Kind } from './kind.ts'
import { readSite } from './read-site.ts'

/** An object that is to be looked up. */
export interface SoughtObject {
  readonly kind: string
  readonly id: string
  readonly owner?: Owner | undefined
}

/** An object that is to be found by its natural key. */
export interface NamedObject {
  readonly kind: string
  readonly naturalKey: string
  readonly owner?: Owner | undefined
}

/** A site that is looked at again. */
export interface SecondLook {
  /** An object by its id; undefined for what is not found, which may be a gap. */
  readonly read: (sought: SoughtObject) => Promise<ConfigObject | undefined>
  /** Whether there is an object of a natural key. */
  readonly isThere: (sought: NamedObject) => Promise<boolean>
}

/**
 * Reads single objects of a site again, each once however often it is asked for: by themselves where
 * the kind can, else with all of their kind, as where they are found by their names. Expected failures
 * are AppErrors.
 */
export const readAgain = (kinds: ReadonlyMap<string, Kind>, connection: Connection): SecondLook => {
  const { api, site, fieldModel, account } = connection
  const found = new Map<string, Promise<ConfigObject | undefined>>()
  const whole = new Map<string, Promise<readonly ConfigObject[]>>()

  const allOf = (kind: string): Promise<readonly ConfigObject[]> => {
    const begun = whole.get(kind)
    if (begun !== undefined) return begun
    const only = [kind]
    const reading = readSite([...kinds.values()], { ...connection, apiFor: () => api, only })
    const objects = reading.then((read) => read.objects)
    whole.set(kind, objects)
    return objects
  }
  const read = async ({ kind, id, owner }: SoughtObject): Promise<ConfigObject | undefined> => {
    const writer = kinds.get(kind)?.writer
    const { accountId } = account
    if (writer !== undefined) return writer.readOne({ api, site, fieldModel, accountId, owner }, id)
    return (await allOf(kind)).find((object) => object.kind === kind && object.id === id)
  }
  return {
    read: (sought) => {
      const key = `${sought.kind}:${sought.id}`
      const begun = found.get(key) ?? read(sought)
      found.set(key, begun)
      return begun
    },
    isThere: async ({ kind, naturalKey, owner }) =>
      (await allOf(kind)).some(
        (object) =>
          object.kind === kind &&
          object.naturalKey === naturalKey &&
          object.owner?.id === owner?.id,
      ),
  }
}
