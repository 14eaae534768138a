import type { ConfigObject } from '#contract/model/config-object'
import { type Reference, reference } from '#contract/model/reference'
import type { TextReference } from '#contract/model/text-with-references'
import type { KindModels } from '../kind-model.ts'
import { nameKey } from '../natural-key.ts'
import { newPrefix } from './cut-cycles.ts'
import type { Match } from './match.ts'
import { type ObjectIndex, stepIdOf } from './object-index.ts'
import { takesNewName } from './renames.ts'

/** What stands on the destination for what the source's data refers to. */
export interface Counterparts {
  /** The destination's reference for a source reference; undefined when there is none. */
  readonly targetOf: (found: Reference) => Reference | undefined
  /** Like `targetOf`, also for what nobody selected but the destination has. */
  readonly presentOf: (found: Reference) => Reference | undefined
  /**
   * How a text names the counterpart: by its name or key there, or by its id, also where the name is
   * no longer the only one.
   */
  readonly namingOf: (found: TextReference) => Pick<TextReference, 'as' | 'text'>
  /** Whether the user decided to go on without it, or without what it needs. */
  readonly isLeftOut: (found: Reference) => boolean
  /** Whether that was because an object of the plan is skipped that the destination does not have. */
  readonly isSkipped: (found: Reference) => boolean
}

/** What counterparts are found by. */
export interface CounterpartsInput {
  readonly source: ObjectIndex
  readonly destination: ObjectIndex
  readonly models: KindModels
  readonly matchOf: (object: ConfigObject) => Match
  /** Whether an object of a carried kind is part of the plan; others have no counterpart. */
  readonly isCarried: (object: ConfigObject) => boolean
  /** Whether the user wants to do without an object, or without what it needs. */
  readonly skips: (object: ConfigObject) => boolean
  /** Whether no step names it, or only the destination has named it otherwise since both were equal. */
  readonly keepsItsName: (object: ConfigObject, destination: ConfigObject) => boolean
  /** Whether only a person can make its counterpart, which is not there yet. */
  readonly isHandMade: (object: ConfigObject) => boolean
  /** Whether its counterpart stays as it is. */
  readonly isUsedAsItIs: (object: ConfigObject) => boolean
  readonly deployingAccount: string
}

const keyOf = ({ naturalKey }: ConfigObject): string => naturalKey.replace(/^key:/, '')

/** The form of a language that stands for an id where another stands for a name. */
const byId = (as: string): string => as.replace(/name$/, 'id')

/**
 * Counts the other objects of the destination that a text would mean by an object's name, too.
 * `present` is the object itself as it is there now, if it is.
 */
const countNamesakes = (destination: ObjectIndex) => {
  const keyOfName = ({ kind, name, owner }: ConfigObject): string =>
    `${kind}\n${owner?.id ?? ''}\n${nameKey(name)}`
  let bearers: ReadonlyMap<string, readonly ConfigObject[]> | undefined
  return (object: ConfigObject, present: ConfigObject | undefined): number => {
    bearers ??= Map.groupBy(destination.objects, keyOfName)
    return (bearers.get(keyOfName(object)) ?? []).filter((other) => other !== present).length
  }
}

/** Finds counterparts by the matches of a plan. */
export const counterpartsOf = (input: CounterpartsInput): Counterparts => {
  const { source, models, matchOf, isCarried } = input
  const namesakes = countNamesakes(input.destination)
  const find = ({ $ref, id }: Reference) => source.get($ref, id)

  /** A counterpart with the name that the plan gives it. */
  const asItWillBe = (object: ConfigObject, match: Extract<Match, { state: 'matched' }>) => {
    const { destination } = match
    const model = models.get(object.kind)
    const isNamed =
      model?.role === 'carried' &&
      takesNewName(model, destination) &&
      !input.keepsItsName(object, destination) &&
      !input.skips(object) &&
      !input.isUsedAsItIs(object)
    return isNamed ? { ...destination, name: object.name } : destination
  }

  const targetOf = (from: Reference): Reference | undefined => {
    const object = find(from)
    if (!object) return undefined
    const match = matchOf(object)
    if (input.skips(object)) {
      return match.state === 'matched' ? reference(from.$ref, match.destination.id) : undefined
    }
    const hasStep = models.get(from.$ref)?.role === 'carried' || match.state === 'new'
    if (hasStep && !isCarried(object)) return undefined
    switch (match.state) {
      case 'matched':
        return reference(from.$ref, match.destination.id)
      case 'deployer':
        return reference('user', input.deployingAccount)
      case 'absent':
      case 'left-out':
        return undefined
      default:
        return input.isHandMade(object)
          ? undefined
          : reference(from.$ref, `${newPrefix}${stepIdOf(object)}`)
    }
  }

  const isSkipped = (found: Reference): boolean => {
    const object = find(found)
    return object !== undefined && input.skips(object) && matchOf(object).state !== 'matched'
  }

  return {
    targetOf,
    isSkipped,
    presentOf: (from) => {
      const target = targetOf(from)
      const object = target === undefined ? find(from) : undefined
      const match = object && matchOf(object)
      return match?.state === 'matched' ? reference(from.$ref, match.destination.id) : target
    },
    namingOf: (found) => {
      const { as, text } = found
      const object = text === '' ? undefined : find(found)
      if (!object) return { as, text }
      const match = matchOf(object)
      const present = match.state === 'matched' ? match.destination : undefined
      const there = match.state === 'matched' ? asItWillBe(object, match) : object
      if (as === 'key') return { as, text: keyOf(there) }
      return namesakes(there, present) > 0 ? { as: byId(as), text: '' } : { as, text: there.name }
    },
    isLeftOut: (found) => {
      const object = find(found)
      return (object !== undefined && matchOf(object).state === 'left-out') || isSkipped(found)
    },
  }
}
