import type { ConfigObject } from '#contract/model/config-object'
import { type Reference, reference } from '#contract/model/reference'
import type { TextReference } from '#contract/model/text-with-references'
import type { KindModels } from '../kind-model.ts'
import { newPrefix } from './cut-cycles.ts'
import type { Match } from './match.ts'
import { type ObjectIndex, stepIdOf } from './object-index.ts'

/** What stands on the destination for what the source's data refers to. */
export interface Counterparts {
  /** The destination's reference for a source reference; undefined when there is none. */
  readonly targetOf: (found: Reference) => Reference | undefined
  /** Like `targetOf`, also for what nobody selected but the destination has. */
  readonly presentOf: (found: Reference) => Reference | undefined
  /** How a text names the counterpart: its name or key there; `''` where it goes by an id. */
  readonly textOf: (found: TextReference) => string
  /** Whether the user decided to go on without the person or group. */
  readonly isLeftOut: (found: Reference) => boolean
}

/** What counterparts are found by. */
export interface CounterpartsInput {
  readonly source: ObjectIndex
  readonly models: KindModels
  readonly matchOf: (object: ConfigObject) => Match
  /** Whether an object of a carried kind is part of the plan; others have no counterpart. */
  readonly isCarried: (object: ConfigObject) => boolean
  readonly deployingAccount: string
}

const keyOf = ({ naturalKey }: ConfigObject): string => naturalKey.replace(/^key:/, '')

/** Finds counterparts by the matches of a plan. */
export const counterpartsOf = (input: CounterpartsInput): Counterparts => {
  const { source, models, matchOf, isCarried } = input
  const find = ({ $ref, id }: Reference) => source.get($ref, id)

  const targetOf = (from: Reference): Reference | undefined => {
    const object = find(from)
    if (!object) return undefined
    const match = matchOf(object)
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
        return reference(from.$ref, `${newPrefix}${stepIdOf(object)}`)
    }
  }

  return {
    targetOf,
    presentOf: (from) => {
      const target = targetOf(from)
      const object = target === undefined ? find(from) : undefined
      const match = object && matchOf(object)
      return match?.state === 'matched' ? reference(from.$ref, match.destination.id) : target
    },
    textOf: (found) => {
      if (found.text === '') return ''
      const object = find(found)
      if (!object) return found.text
      const match = matchOf(object)
      const there = match.state === 'matched' ? match.destination : object
      return found.as === 'key' ? keyOf(there) : there.name
    },
    isLeftOut: (found) => {
      const object = find(found)
      return object !== undefined && matchOf(object).state === 'left-out'
    },
  }
}
