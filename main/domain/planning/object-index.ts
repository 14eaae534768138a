import type { ConfigObject, Owner } from '#contract/model/config-object'
import { referenceKey } from '#contract/model/reference'
import type { Snapshot } from '#contract/model/snapshot'

/** Fast look-ups in a snapshot's objects. */
export interface ObjectIndex {
  readonly objects: readonly ConfigObject[]
  /** The object of a kind with a native id. */
  get(kind: string, id: string): ConfigObject | undefined
  /** Objects of a kind that bear a natural key, within an owner where they have one. */
  bearing(kind: string, naturalKey: string, owner: Owner | undefined): readonly ConfigObject[]
  /** The parts of an object (a field's contexts, a project's components). */
  partsOf(owner: Owner): readonly ConfigObject[]
}

const ownerText = (owner: Owner | undefined): string =>
  owner ? referenceKey({ $ref: owner.kind, id: owner.id }) : ''

/** Indexes a snapshot. */
export const indexObjects = (snapshot: Pick<Snapshot, 'objects'>): ObjectIndex => {
  const byId = new Map<string, ConfigObject>()
  const byKey = new Map<string, ConfigObject[]>()
  const byOwner = new Map<string, ConfigObject[]>()
  const keyText = (kind: string, naturalKey: string, owner: Owner | undefined) =>
    `${kind}\n${ownerText(owner)}\n${naturalKey}`
  const push = (map: Map<string, ConfigObject[]>, key: string, object: ConfigObject) => {
    const list = map.get(key)
    if (list) list.push(object)
    else map.set(key, [object])
  }
  for (const object of snapshot.objects) {
    byId.set(referenceKey({ $ref: object.kind, id: object.id }), object)
    push(byKey, keyText(object.kind, object.naturalKey, object.owner), object)
    if (object.owner) push(byOwner, ownerText(object.owner), object)
  }
  return {
    objects: snapshot.objects,
    get: (kind, id) => byId.get(referenceKey({ $ref: kind, id })),
    bearing: (kind, naturalKey, owner) => byKey.get(keyText(kind, naturalKey, owner)) ?? [],
    partsOf: (owner) => byOwner.get(ownerText(owner)) ?? [],
  }
}

/** The step id of a source object; it also names the object while it does not exist yet. */
export const stepIdOf = (object: { readonly kind: string; readonly id: string }): string =>
  `${object.kind}:${object.id}`
