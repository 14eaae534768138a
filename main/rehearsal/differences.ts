import type { ConfigObject } from '#contract/model/config-object'
import type { RehearsalDifference } from '#contract/model/rehearsal'
import type { Snapshot } from '#contract/model/snapshot'
import { sameJson } from '#domain/canonical-json'
import type { KindModels } from '#domain/kind-model'

/** An object of a site. */
export type ObjectKey = `${string}:${string}`

/** How two snapshots of one site are compared. */
export interface Comparison {
  readonly models: KindModels
  /** What is known not to come back. */
  readonly isExpected: (key: ObjectKey) => boolean
  /**
   * Something was deleted and made again, which gives it another id wherever it is named: only what
   * is there by its name is compared then.
   */
  readonly byName: boolean
}

const idKey = ({ kind, id }: Pick<ConfigObject, 'kind' | 'id'>): ObjectKey => `${kind}:${id}`

const nameKeys = ({ objects }: Snapshot): ((object: ConfigObject) => string) => {
  const byId = new Map(objects.map((object) => [idKey(object), object]))
  const keyOf = (object: ConfigObject): string => {
    const owner = object.owner && byId.get(idKey(object.owner))
    return `${owner ? keyOf(owner) : ''}/${object.kind}:${object.naturalKey}`
  }
  return keyOf
}

/** In what a site is otherwise than it was, object by object; facts do not count. */
export const differencesBetween = (
  before: Snapshot,
  after: Snapshot,
  { models, isExpected, byName }: Comparison,
): readonly RehearsalDifference[] => {
  const index = (snapshot: Snapshot): ReadonlyMap<string, ConfigObject> => {
    const keyOf = byName ? nameKeys(snapshot) : idKey
    return new Map(snapshot.objects.map((object) => [keyOf(object), object]))
  }
  const [was, is] = [index(before), index(after)]
  const tell = (
    object: ConfigObject,
    difference: RehearsalDifference['difference'],
  ): readonly RehearsalDifference[] =>
    isExpected(idKey(object))
      ? []
      : [
          {
            kindTitle: models.get(object.kind)?.title.one ?? object.kind,
            name: object.name,
            difference,
          },
        ]
  const gone = [...was].flatMap(([key, object]) => {
    const now = is.get(key)
    if (now === undefined) return tell(object, 'missing')
    return byName || sameJson(object.data, now.data) ? [] : tell(object, 'changed')
  })
  const left = [...is].flatMap(([key, object]) => (was.has(key) ? [] : tell(object, 'left-over')))
  return [...gone, ...left]
}
