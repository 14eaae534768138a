import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { badPayload, isMembers, type Members, optionalId } from '../http/members.ts'
import { findPriority } from '../priorities/state.ts'
import type { Needs } from './change.ts'

/** New priorities by old ones. */
export type PriorityMap = Readonly<Record<string, string>>

/** What is said of one of the two mapping objects. */
interface Direction {
  readonly name: 'in' | 'out'
  readonly needs: Needs
  /** Priorities a mapping may lead to, and the name of the scheme that has them. */
  readonly targets: readonly string[]
  readonly targetScheme: 'current' | 'default'
  /** Completes the refusals of unknown keys and unknown values. */
  readonly keyHint: string
  readonly valueHint: string
}

/** Direction of the mappings into a scheme that will have these priorities. */
export function mappingsIn(needs: Needs, targets: readonly string[]): Direction {
  return {
    name: 'in',
    needs,
    targets,
    targetScheme: 'current',
    keyHint: 'existing priority IDs',
    valueHint: 'existing priority IDs used by the current priority scheme',
  }
}

/** Direction of the mappings back to the default scheme. */
export function mappingsOut(needs: Needs, targets: readonly string[]): Direction {
  return {
    name: 'out',
    needs,
    targets,
    targetScheme: 'default',
    keyHint: 'existing priority IDs used by the current priority scheme',
    valueHint: 'existing priority IDs used by the default scheme',
  }
}

function readMap(mappings: unknown, name: 'in' | 'out'): PriorityMap | undefined {
  if (mappings === undefined || mappings === null) return undefined
  if (!isMembers(mappings)) return refuse(400, badPayload)
  const map = mappings[name]
  if (map === undefined || map === null) return undefined
  if (!isMembers(map)) return refuse(400, badPayload)
  const entries = Object.keys(map).map((key) => [
    key,
    optionalId(map, key) ?? refuse(400, badPayload),
  ])
  return Object.fromEntries(entries)
}

function refuseIds(ids: readonly string[], text: string): void {
  if (ids.length === 0) return
  refuse(400, `The priorities with IDs [${ids.join(', ')}] ${text}`)
}

function refuseUnknown(context: Context, ids: readonly string[], text: string, hint: string): void {
  const unknown = ids.filter((id) => findPriority(context.site, id) === undefined)
  refuseIds(unknown, `${text} mappings object do not exist. Please provide ${hint}.`)
}

/**
 * Reads `mappings.in` or `mappings.out` of a body and refuses, in the words of the specification,
 * what is missing, unknown, not needed or leads to a priority that the scheme does not have.
 */
export function readMappings(context: Context, body: Members, direction: Direction): PriorityMap {
  const { name, needs, targets, targetScheme } = direction
  const map = readMap(body.mappings, name)
  if (map === undefined) {
    if (needs.required.length === 0) return {}
    return refuse(
      400,
      `The changes to priority schemes require mapping of priorities. Please provide a value for the '${name}' mappings object.`,
    )
  }
  const keys = Object.keys(map)
  const values = [...new Set(Object.values(map))]
  refuseUnknown(context, keys, `provided as keys for the '${name}'`, direction.keyHint)
  refuseUnknown(context, values, `provided as values for the '${name}'`, direction.valueHint)
  refuseIds(
    keys.filter((key) => !needs.required.includes(key) && !needs.optional.includes(key)),
    `do not require mapping. Please remove these keys and their corresponding values from the '${name}' mappings object.`,
  )
  refuseIds(
    needs.required.filter((id) => !keys.includes(id)),
    `require mapping. Please provide mappings in the '${name}' mappings object, where these priorities are the keys with corresponding values.`,
  )
  refuseIds(
    values.filter((id) => !targets.includes(id)),
    `being mapped to are not in the ${targetScheme} scheme. Please remove these values and their corresponding keys from the '${name}' mappings object.`,
  )
  return map
}
