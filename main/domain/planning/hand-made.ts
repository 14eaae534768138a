import type { ConfigObject } from '#contract/model/config-object'
import { isReference } from '#contract/model/reference'
import { productOf, type Snapshot } from '#contract/model/snapshot'
import type { KindModel, KindModels } from '../kind-model.ts'
import type { Match } from './match.ts'

/**
 * Why only a person makes an object: the destination’s API makes none of its kind (`not-written`),
 * does not even show the kind (`not-shown`), or the source shows so little of it that nobody could
 * make it from that (`half-known`).
 */
export type HandReason = 'not-written' | 'not-shown' | 'half-known'

/** Whether the destination's product lets its objects of a kind be read. */
export const isShown = ({ abilities }: KindModel): boolean => abilities.read.can !== 'no'

/** Whether only a person changes existing objects of a kind there. */
export const isChangedByHand = ({ role, abilities }: KindModel): boolean =>
  role === 'carried' && abilities.update.can === 'no'

/**
 * Tells which objects the source shows by half. What Data Center's REST API names without saying what
 * it is (workflows) is read as locked, as is what an app or Jira has locked there.
 */
export const halfShown =
  ({ site }: Pick<Snapshot, 'site'>) =>
  ({ protection }: ConfigObject): boolean =>
    protection === 'locked' && productOf(site) === 'data-center'

/** What tells which objects a person makes. */
export interface HandMadeInput {
  readonly models: KindModels
  readonly matchOf: (object: ConfigObject) => Match
  readonly ownerOf: (object: ConfigObject) => ConfigObject | undefined
  /** Whether the source shows of an object that it is there and not what it is. */
  readonly isHalf: (object: ConfigObject) => boolean
}

/**
 * Tells why only a person can make the counterpart of a source object; undefined where there is one,
 * or Slipway makes it. What is a part of such an object waits for it likewise. Settings of a site are
 * made by nobody.
 */
export const handMade = (
  input: HandMadeInput,
): ((object: ConfigObject) => HandReason | undefined) => {
  const { models, matchOf, ownerOf, isHalf } = input
  const reasonOf = (object: ConfigObject): HandReason | undefined => {
    const model = models.get(object.kind)
    if (model?.role !== 'carried' || object.protection === 'site') return undefined
    if (!isShown(model)) return 'not-shown'
    if (matchOf(object).state !== 'new') return undefined
    if (isHalf(object)) return 'half-known'
    const owner = ownerOf(object)
    const byOwner = owner && reasonOf(owner)
    return model.abilities.create.can === 'no' ? 'not-written' : byOwner && 'not-written'
  }
  return reasonOf
}

/**
 * Members that refer to an object of a kind that the destination does not show: its API cannot set
 * them either, and nobody can see whether somebody has.
 */
export const unshownMembers = ({ data }: ConfigObject, models: KindModels): readonly string[] =>
  Object.entries(data).flatMap(([member, value]) => {
    const kind = isReference(value) ? value.$ref : undefined
    const model = kind === undefined ? undefined : models.get(kind)
    return model?.role === 'carried' && !isShown(model) ? [member] : []
  })
