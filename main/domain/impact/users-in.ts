import type { ConfigObject } from '#contract/model/config-object'
import type { KindModels } from '../kind-model.ts'
import { sortReferences } from '../planning/followed-references.ts'
import type { ObjectIndex } from '../planning/object-index.ts'
import { isOfProject, usesIn } from '../planning/uses.ts'

/** Something of a site that uses an object directly. */
export interface UserOf {
  readonly user: ConfigObject
  /** The projects in which it does; everywhere where there is none. */
  readonly onlyFor?: ReadonlySet<string>
}

/** Gives what uses an object directly. */
export type UsersOf = (object: ConfigObject) => readonly UserOf[]

/**
 * Who uses what on a site: `usesIn` the other way round, and besides what names a project or a part
 * of one (a filter by component, a rule for a project), which selections do not follow.
 */
export const usersIn = (index: ObjectIndex, models: KindModels): UsersOf => {
  const uses = usesIn(index, models)
  const users = new Map<ConfigObject, UserOf[]>()
  const add = (used: ConfigObject, found: UserOf): void => {
    const list = users.get(used)
    if (list) list.push(found)
    else users.set(used, [found])
  }
  const namedOfProjects = ({ kind, data }: ConfigObject): ReadonlySet<ConfigObject> =>
    new Set(
      sortReferences(data, models.get(kind)?.collections ?? [])
        .followed.filter(({ $ref }) => isOfProject($ref, models))
        .flatMap(({ $ref, id }) => index.get($ref, id) ?? []),
    )
  for (const user of index.objects) {
    for (const { object, onlyFor } of uses(user)) {
      add(object, onlyFor === undefined ? { user } : { user, onlyFor })
    }
    for (const used of namedOfProjects(user)) add(used, { user })
  }
  return (object) => users.get(object) ?? []
}
