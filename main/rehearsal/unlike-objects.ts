import type { Step } from '#contract/model/plan'
import type { Snapshot } from '#contract/model/snapshot'
import { sameJson } from '#domain/canonical-json'

/** In which members objects of a replica are not like those of the site, by the step that is about them. */
export type UnlikeOf = (step: Pick<Step, 'kind' | 'destinationId' | 'name'>) => readonly string[]

/** Compares a replica with the snapshot that it was made from. An object that it lacks goes by its name. */
export const unlikeObjects = (site: Snapshot, replica: Snapshot): UnlikeOf => {
  const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }) => `${kind}:${id}`
  const made = new Map(replica.objects.map((object) => [keyOf(object), object]))
  const unlike = new Map<string, readonly string[]>()
  for (const object of site.objects) {
    const other = made.get(keyOf(object))
    if (other === undefined) unlike.set(keyOf(object), [object.name])
    else if (!sameJson(object.data, other.data)) {
      const members = new Set([...Object.keys(object.data), ...Object.keys(other.data)])
      const differ = [...members].filter(
        (name) => !sameJson(object.data[name] ?? null, other.data[name] ?? null),
      )
      unlike.set(keyOf(object), differ)
    }
  }
  return ({ kind, destinationId: id }) =>
    id === undefined ? [] : (unlike.get(keyOf({ kind, id })) ?? [])
}
