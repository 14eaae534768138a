import type { RehearsalDifference } from '#contract/model/rehearsal'
import type { Snapshot } from '#contract/model/snapshot'
import { sameJson } from '#domain/canonical-json'
import type { KindModels } from '#domain/kind-model'

/** An object of a site. */
export type ObjectKey = `${string}:${string}`

const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }): ObjectKey =>
  `${kind}:${id}`

/**
 * In what a site is otherwise than it was, object by object and ids included; facts do not count.
 * What is known not to come back is left out.
 */
export const differencesBetween = (
  before: Snapshot,
  after: Snapshot,
  models: KindModels,
  isExpected: (key: ObjectKey) => boolean,
): readonly RehearsalDifference[] => {
  const [was, is] = [before, after].map(
    ({ objects }) => new Map(objects.map((object) => [keyOf(object), object])),
  )
  const tell = (
    { kind, name }: { readonly kind: string; readonly name: string },
    difference: RehearsalDifference['difference'],
  ): RehearsalDifference => ({ kindTitle: models.get(kind)?.title.one ?? kind, name, difference })
  const gone = [...(was ?? [])].flatMap(([key, object]) => {
    if (isExpected(key)) return []
    const now = is?.get(key)
    if (now === undefined) return [tell(object, 'missing')]
    return sameJson(object.data, now.data) ? [] : [tell(object, 'changed')]
  })
  const left = [...(is ?? [])].flatMap(([key, object]) =>
    was?.has(key) || isExpected(key) ? [] : [tell(object, 'left-over')],
  )
  return [...gone, ...left]
}
