import type { ObjectDifference } from '#contract/model/comparison-view'
import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import type { KnownPair } from '#contract/model/ledger'
import type { MemberChange } from '#contract/model/plan'
import type { Reference } from '#contract/model/reference'
import { productOf, type Snapshot } from '#contract/model/snapshot'
import { isTextReference } from '#contract/model/text-with-references'
import { kindNotShown } from '#contract/not-shown'
import type { KindModels } from '../kind-model.ts'
import { memberChanges } from '../planning/member-changes.ts'
import { indexObjects, type ObjectIndex, stepIdOf } from '../planning/object-index.ts'
import { mapReferences } from '../reference-walk.ts'
import { pairObjects } from './pair-objects.ts'

/** An object that is not the same in two snapshots. */
export interface DifferingObject {
  /** `before:KIND:ID` or, for what only the second has, `after:KIND:ID`. */
  readonly id: string
  readonly difference: ObjectDifference
  readonly before: ConfigObject | undefined
  readonly after: ConfigObject | undefined
  /** Both in the terms of the second snapshot. */
  readonly dataBefore: JsonObject | undefined
  readonly dataAfter: JsonObject | undefined
  /** Empty where only one of the snapshots has it. */
  readonly changes: readonly MemberChange[]
}

/** In what two snapshots differ. */
export interface SnapshotDifference {
  readonly sameSite: boolean
  readonly objects: readonly DifferingObject[]
  /** Number of equal objects by kind. */
  readonly same: ReadonlyMap<string, number>
}

/** What a reference begins with that only the first snapshot knows. */
export const onlyBeforePrefix = 'before:'

/**
 * A text says the same whether it names an object by its name or by its id, unless it names nothing
 * that is there.
 */
const inOneNaming = (found: Reference, site: Pick<ObjectIndex, 'get'>): Reference =>
  isTextReference(found) && site.get(found.$ref, found.id) !== undefined
    ? { ...found, as: 'id', text: '' }
    : found

/** The members that two products both show; of the others nobody knows what they are there. */
const shownByBoth = (data: JsonObject, other: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(data).filter(([name]) => other[name] !== undefined))

/**
 * Compares two snapshots: objects by their pairs, members as a plan compares them. The same input
 * always gives the same difference. What one of two products does not show, or another site may have
 * without listing it, is no difference. Facts (numbers of issues) and secrets are no difference.
 */
export const compareSnapshots = (
  before: Snapshot,
  after: Snapshot,
  models: KindModels,
  known: readonly KnownPair[] = [],
): SnapshotDifference => {
  const { sameSite, pairs, unclear, added } = pairObjects(before, after, models, known)
  const [here, there] = [indexObjects(before), indexObjects(after)]
  const unclearIds = new Set(unclear.map(stepIdOf))

  const inTermsOfAfter = ({ data }: ConfigObject): JsonObject =>
    mapReferences(data, (found) => {
      const named = inOneNaming(found, here)
      const object = here.get(found.$ref, found.id)
      if (object === undefined) return named
      const counterpart = pairs.get(stepIdOf(object))
      return { ...named, id: counterpart?.id ?? `${onlyBeforePrefix}${found.id}` }
    }) as JsonObject
  const ownTerms = ({ data }: ConfigObject): JsonObject =>
    mapReferences(data, (found) => inOneNaming(found, there)) as JsonObject

  const hidden = new Set(
    [...before.gaps, ...after.gaps].flatMap(({ kind, code }) =>
      code === kindNotShown ? [kind] : [],
    ),
  )
  const isOtherProduct = productOf(before.site) !== productOf(after.site)
  const isShown = ({ kind }: ConfigObject): boolean => !hidden.has(kind)
  /** What another site lists only some of may be there all the same. */
  const wouldBeListed = ({ kind }: ConfigObject, { site }: Snapshot): boolean =>
    sameSite || models.get(kind)?.listedInPart?.includes(productOf(site)) !== true

  const same = new Map<string, number>()
  const compare = (object: ConfigObject): readonly DifferingObject[] => {
    const id = `before:${stepIdOf(object)}`
    const counterpart = pairs.get(stepIdOf(object))
    const dataBefore = inTermsOfAfter(object)
    const one = { id, before: object, after: counterpart, dataBefore }
    if (counterpart === undefined) {
      const isUnclear = unclearIds.has(stepIdOf(object))
      if (!isUnclear && !wouldBeListed(object, after)) return []
      const difference = isUnclear ? 'unclear' : 'removed'
      return [{ ...one, difference, dataAfter: undefined, changes: [] }]
    }
    const dataAfter = ownTerms(counterpart)
    const collections = models.get(object.kind)?.collections ?? []
    const changes = memberChanges(
      isOtherProduct ? shownByBoth(dataBefore, dataAfter) : dataBefore,
      isOtherProduct ? shownByBoth(dataAfter, dataBefore) : dataAfter,
      collections,
    )
    if (changes.length > 0 || object.name !== counterpart.name) {
      return [{ ...one, difference: 'changed', dataAfter, changes }]
    }
    same.set(object.kind, (same.get(object.kind) ?? 0) + 1)
    return []
  }

  const additions = added
    .filter((object) => isShown(object) && wouldBeListed(object, before))
    .map(
      (object): DifferingObject => ({
        id: `after:${stepIdOf(object)}`,
        difference: 'added',
        before: undefined,
        after: object,
        dataBefore: undefined,
        dataAfter: ownTerms(object),
        changes: [],
      }),
    )
  return {
    sameSite,
    objects: [...before.objects.filter(isShown).flatMap(compare), ...additions],
    same,
  }
}
