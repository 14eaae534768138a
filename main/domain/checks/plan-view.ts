import type { Owner } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import type { Step } from '#contract/model/plan'
import { newPrefix } from '../planning/cut-cycles.ts'
import type { ObjectIndex } from '../planning/object-index.ts'

/** Objects of the destination at one time, by native id or `new:STEP`. */
export interface View {
  readonly dataOf: (kind: string, id: string) => JsonObject | undefined
  /** What is known of an object besides its data; a plan changes nothing of it. */
  readonly factsOf: (kind: string, id: string) => JsonObject | undefined
  /** The id where the object is not known. */
  readonly nameOf: (kind: string, id: string) => string
  /** Ids of all objects of a kind. */
  readonly idsOf: (kind: string) => readonly string[]
  /** Ids of the objects of a kind that are parts of the same object as one of them. */
  readonly besides: (kind: string, id: string) => readonly string[]
}

/** The destination before and after a plan. */
export interface PlanView {
  readonly now: View
  readonly later: View
}

interface Listed {
  readonly kind: string
  readonly id: string
  readonly owner?: Owner | undefined
}

const listing = (objects: readonly Listed[]): Pick<View, 'idsOf' | 'besides'> => {
  const byKind = Map.groupBy(objects, ({ kind }) => kind)
  const place = ({ kind, owner }: Listed) => `${kind}\n${owner?.kind}\n${owner?.id}`
  const placeOf = new Map(objects.map((object) => [`${object.kind}\n${object.id}`, place(object)]))
  const byPlace = Map.groupBy(objects, place)
  return {
    idsOf: (kind) => (byKind.get(kind) ?? []).map(({ id }) => id),
    besides: (kind, id) =>
      (byPlace.get(placeOf.get(`${kind}\n${id}`) ?? '') ?? []).flatMap((other) =>
        other.id === id ? [] : [other.id],
      ),
  }
}

/** The id that a step's object has in the views. */
export const idInView = ({ id, destinationId }: Step): string =>
  destinationId ?? `${newPrefix}${id}`

/** The destination as it is, and as the steps leave it. */
export const planView = (steps: readonly Step[], destination: ObjectIndex): PlanView => {
  const byDestination = new Map(steps.map((step) => [`${step.kind}:${step.destinationId}`, step]))
  const byId = new Map(steps.map((step) => [step.id, step]))
  const stepFor = (kind: string, id: string) =>
    id.startsWith(newPrefix)
      ? byId.get(id.slice(newPrefix.length))
      : byDestination.get(`${kind}:${id}`)
  const now: View = {
    dataOf: (kind, id) => destination.get(kind, id)?.data,
    factsOf: (kind, id) => destination.get(kind, id)?.facts,
    nameOf: (kind, id) => destination.get(kind, id)?.name ?? id,
    ...listing(destination.objects),
  }
  const later: View = {
    dataOf: (kind, id) => stepFor(kind, id)?.after ?? now.dataOf(kind, id),
    factsOf: now.factsOf,
    nameOf: (kind, id) => stepFor(kind, id)?.name ?? now.nameOf(kind, id),
    ...listing([
      ...destination.objects.filter(({ kind, id }) => stepFor(kind, id)?.action !== 'delete'),
      ...steps
        .filter(({ action }) => action === 'create')
        .map(({ kind, owner, ...step }) => ({ kind, owner, id: `${newPrefix}${step.id}` })),
    ]),
  }
  return { now, later }
}
