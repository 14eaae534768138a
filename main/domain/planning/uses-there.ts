import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import type { Step } from '#contract/model/plan'
import { referenceKey } from '#contract/model/reference'
import type { Collection, KindModels } from '../kind-model.ts'
import { mapReferences, referencesIn } from '../reference-walk.ts'
import type { ObjectIndex } from './object-index.ts'
import { stepIdOf } from './object-index.ts'

/** Something of the destination that refers to an object, by `kind:id`; a new one by its step's id. */
export interface User {
  readonly key: string
  readonly name: string
}

/** Who refers to the objects of a destination, by `kind:id` of what is referred to. */
export type Users = ReadonlyMap<string, readonly User[]>

/** What an object of a team-managed project refers to of its own is told by what stands for it. */
const usedBy = (object: ConfigObject, data: JsonObject, models: KindModels): JsonObject => {
  const isOwn = models.get(object.kind)?.usable?.(object) === false
  const used = withoutJoining(object, data, models)
  return isOwn
    ? (mapReferences(used, (found) =>
        models.get(found.$ref)?.adopts ? null : { ...found },
      ) as JsonObject)
    : used
}

/** What a list refers to that new objects join by themselves is no use of it. */
const withoutJoining = (
  { kind, protection }: Pick<ConfigObject, 'kind' | 'protection'>,
  data: JsonObject,
  models: KindModels,
): JsonObject => {
  const isJoined = ({ grows, joinsDefault }: Collection): boolean =>
    grows === true || (joinsDefault === true && protection === 'default')
  const joining = models.get(kind)?.collections.filter(isJoined) ?? []
  const left = new Set(joining.map(({ path }) => path))
  return Object.fromEntries(Object.entries(data).filter(([member]) => !left.has(member)))
}

const usersOf = (objects: readonly { readonly user: User; readonly data: JsonObject }[]): Users => {
  const users = new Map<string, User[]>()
  for (const { user, data } of objects) {
    const used = new Set(referencesIn(data).map(({ reference }) => referenceKey(reference)))
    for (const key of used) {
      const list = users.get(key)
      if (list) list.push(user)
      else users.set(key, [user])
    }
  }
  return users
}

/** Who refers to what now, and as the steps leave it. */
export const usersThere = (
  destination: ObjectIndex,
  steps: readonly Step[],
  models: KindModels,
): { readonly now: Users; readonly later: Users } => {
  const changed = new Map(
    steps.flatMap((step) =>
      // What a person shall change is as it is until then.
      step.destinationId === undefined || step.action === 'by-hand'
        ? []
        : [[`${step.kind}:${step.destinationId}`, step]],
    ),
  )
  const now = destination.objects.map((object) => ({
    user: { key: stepIdOf(object), name: object.name },
    data: usedBy(object, object.data, models),
  }))
  const later = destination.objects.map((object) => ({
    user: { key: stepIdOf(object), name: object.name },
    data: usedBy(object, changed.get(stepIdOf(object))?.after ?? object.data, models),
  }))
  const made = steps
    .filter(({ destinationId }) => destinationId === undefined)
    .map(({ id, name, after }) => ({ user: { key: id, name }, data: after }))
  return { now: usersOf(now), later: usersOf([...later, ...made]) }
}
