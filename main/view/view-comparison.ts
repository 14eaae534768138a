import type { ComparisonView, ObjectComparison } from '#contract/model/comparison-view'
import { AppError, failure } from '#contract/model/failure'
import type { Json } from '#contract/model/json'
import type { Reference } from '#contract/model/reference'
import type { Snapshot } from '#contract/model/snapshot'
import {
  type DifferingObject,
  onlyBeforePrefix,
  type SnapshotDifference,
} from '#domain/difference/compare-snapshots'
import type { KindModels } from '#domain/kind-model'
import { indexObjects, type ObjectIndex } from '#domain/planning/object-index'
import { type Describe, describeIn } from './describe.ts'
import { memberViews } from './member-views.ts'

/** What a comparison is shown from. */
export interface ComparisonInput {
  readonly before: Snapshot
  readonly after: Snapshot
  readonly difference: SnapshotDifference
  readonly models: KindModels
}

/** Finds what both snapshots speak of once they are in the terms of the second. */
const inBoth = (before: ObjectIndex, after: ObjectIndex): Pick<ObjectIndex, 'get'> => ({
  get: (kind, id) =>
    id.startsWith(onlyBeforePrefix)
      ? before.get(kind, id.slice(onlyBeforePrefix.length))
      : after.get(kind, id),
})

const sideOf = ({ site, takenAt }: Snapshot): ComparisonView['before'] => ({ site, takenAt })

const rank = { changed: 0, added: 1, removed: 2, unclear: 3 } as const

/** Two snapshots side by side: what differs, in words. */
export const viewComparison = (input: ComparisonInput): ComparisonView => {
  const { before, after, difference, models } = input
  const [here, there] = [indexObjects(before), indexObjects(after)]
  const titleOf = (kind: string): string => models.get(kind)?.title.one ?? kind
  const ownerName = ({ before: was, after: is }: DifferingObject): string => {
    const owner = is === undefined ? was?.owner : is.owner
    const index = is === undefined ? here : there
    return (owner && index.get(owner.kind, owner.id)?.name) ?? ''
  }
  const objects = difference.objects.map((one): ComparisonView['objects'][number] => {
    const kind = (one.after ?? one.before)?.kind ?? ''
    const name = (one.after ?? one.before)?.name ?? ''
    const isRenamed = one.before !== undefined && one.before.name !== name
    return {
      id: one.id,
      kind,
      kindTitle: titleOf(kind),
      name,
      formerName: isRenamed ? (one.before?.name ?? null) : null,
      ownerName: ownerName(one),
      difference: one.difference,
      changes: one.changes.length,
    }
  })
  const byKind = Map.groupBy(objects, ({ kind }) => kind)
  const order = [...models.keys()]
  const countOf = (kind: string, wanted: string): number =>
    (byKind.get(kind) ?? []).filter((one) => one.difference === wanted).length
  return {
    before: sideOf(before),
    after: sideOf(after),
    sameSite: difference.sameSite,
    kinds: [...byKind.keys()]
      .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
      .map((kind) => ({
        kind,
        title: models.get(kind)?.title.many ?? kind,
        added: countOf(kind, 'added'),
        removed: countOf(kind, 'removed'),
        changed: countOf(kind, 'changed'),
        unclear: countOf(kind, 'unclear'),
        same: difference.same.get(kind) ?? 0,
      })),
    objects: objects.toSorted(
      (a, b) =>
        order.indexOf(a.kind) - order.indexOf(b.kind) ||
        rank[a.difference] - rank[b.difference] ||
        a.name.localeCompare(b.name, 'en'),
    ),
    gaps: { before: before.gaps, after: after.gaps },
  }
}

const pictureOf = (
  { dataBefore, dataAfter }: DifferingObject,
  models: KindModels,
  kind: string,
  objects: Pick<ObjectIndex, 'get'>,
  describe: Describe,
) => {
  const categoryOf = ({ $ref, id }: Reference): string => {
    const category = objects.get($ref, id)?.data.category
    return typeof category === 'string' ? category : ''
  }
  const naming = {
    nameOf: describe.nameOf,
    categoryOf,
    describe: (value: Json) => describe.value(value, ''),
  }
  return models.get(kind)?.picture?.(dataBefore, dataAfter, naming) ?? null
}

/** One object of a comparison, in words. Fails with `input.invalid` when it is not in it. */
export const viewObjectComparison = (input: ComparisonInput, id: string): ObjectComparison => {
  const { before, after, difference, models } = input
  const one = difference.objects.find((object) => object.id === id)
  const object = one?.after ?? one?.before
  if (one === undefined || object === undefined) throw new AppError(failure('input.invalid', id))
  const objects = inBoth(indexObjects(before), indexObjects(after))
  const describe = describeIn({ steps: [] }, objects)
  const { kind, name } = object
  const model = models.get(kind) ?? { collections: [] }
  return {
    kindTitle: models.get(kind)?.title.one ?? kind,
    name,
    difference: one.difference,
    members: memberViews(one.dataBefore, one.dataAfter, model, describe),
    workflow: pictureOf(one, models, kind, objects, describe),
  }
}
