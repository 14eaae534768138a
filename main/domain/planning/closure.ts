import type { ConfigObject } from '#contract/model/config-object'
import { stepIdOf } from './object-index.ts'
import type { Uses } from './uses.ts'

/** Everything that a set of root objects uses, and who uses it. */
export interface Closure {
  readonly objects: readonly ConfigObject[]
  /** Keys (`kind:id`) of the users of each object; the roots are used by `selected`. */
  readonly usedBy: ReadonlyMap<string, ReadonlySet<string>>
}

/** Whether two sets have a member in common. */
const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  return [...few].some((member) => many.has(member))
}

/**
 * Goes from the roots to all that they use, and tells each object as often as it is used, with its
 * user. Objects for which `stopAt` says yes are told, but what they use is not (they will be used
 * as they stand).
 */
export const followUses = (
  uses: Uses,
  roots: readonly ConfigObject[],
  tell: (object: ConfigObject, user: ConfigObject | undefined) => void,
  stopAt: (object: ConfigObject) => boolean = () => false,
): void => {
  const projects = new Set(roots.filter(({ kind }) => kind === 'project').map(({ id }) => id))
  const reached = new Set<ConfigObject>()
  const open: ConfigObject[] = []
  const reach = (object: ConfigObject, user?: ConfigObject): void => {
    tell(object, user)
    if (reached.has(object)) return
    reached.add(object)
    open.push(object)
  }
  for (const root of roots) reach(root)
  for (let object = open.pop(); object; object = open.pop()) {
    if (stopAt(object)) continue
    for (const { object: used, onlyFor, onlyWith = [] } of uses(object)) {
      const isWanted = !onlyFor || meet(onlyFor, projects)
      if (isWanted && onlyWith.every((id) => projects.has(id))) reach(used, object)
    }
  }
}

/** Follows references and parts from the roots, and keeps who uses what. */
export const closureOf = (
  uses: Uses,
  roots: readonly ConfigObject[],
  stopAt?: (object: ConfigObject) => boolean,
): Closure => {
  const objects = new Set<ConfigObject>()
  const usedBy = new Map<string, Set<string>>()
  const tell = (object: ConfigObject, user: ConfigObject | undefined): void => {
    objects.add(object)
    const key = stepIdOf(object)
    const users = usedBy.get(key) ?? new Set()
    usedBy.set(key, users.add(user ? stepIdOf(user) : 'selected'))
  }
  followUses(uses, roots, tell, stopAt)
  return { objects: [...objects], usedBy }
}
