import type { ConfigObject } from '#contract/model/config-object'
import type { KindModels } from '../kind-model.ts'
import { sortReferences } from './followed-references.ts'
import type { ObjectIndex } from './object-index.ts'

/** An object that comes along with another one. */
export interface Used {
  readonly object: ConfigObject
  /** The projects that it lists; without one of them it stays behind. */
  readonly onlyFor?: ReadonlySet<string>
  /** The projects that it is there for; it stays behind unless all of them are selected. */
  readonly onlyWith?: readonly string[]
}

/** Gives what an object uses: what its data refers to, its parts, and what is there for it only. */
export type Uses = (object: ConfigObject) => readonly Used[]

/**
 * Projects come in by being selected and their parts with them, never because something names one
 * (a version that is a field's default value).
 */
export const isOfProject = (kind: string, models: KindModels): boolean =>
  kind === 'project' || models.get(kind)?.partOf === 'project'

/** What is there for projects without being a part of one, by project. */
const companionsOf = (index: ObjectIndex, models: KindModels) => {
  const companions = new Map<string, Used[]>()
  for (const object of index.objects) {
    const projects = models.get(object.kind)?.forProjects?.(object) ?? 'every'
    if (projects === 'every') continue
    for (const id of projects) {
      companions.set(id, [...(companions.get(id) ?? []), { object, onlyWith: projects }])
    }
  }
  return companions
}

/** Finds out what objects use, once for each object however often it is asked for. */
export const usesIn = (index: ObjectIndex, models: KindModels): Uses => {
  const referencesOf = ({ kind, data }: ConfigObject) =>
    sortReferences(data, models.get(kind)?.collections ?? [])

  const companions = companionsOf(index, models)

  /** A part that lists projects (a project-scoped field context) is one of those projects only. */
  const asPart = (object: ConfigObject): Used => {
    const listed = referencesOf(object).quiet.filter((found) => found.$ref === 'project')
    if (listed.length === 0) return { object }
    return { object, onlyFor: new Set(listed.map((found) => found.id)) }
  }

  const find = (object: ConfigObject): readonly Used[] =>
    [
      ...new Set(
        referencesOf(object).followed.flatMap((found) => index.get(found.$ref, found.id) ?? []),
      ),
    ]
      .filter((used) => !isOfProject(used.kind, models))
      .map((used): Used => ({ object: used }))
      .concat(index.partsOf(object).map(asPart))
      .concat(object.kind === 'project' ? (companions.get(object.id) ?? []) : [])

  const memo = new Map<ConfigObject, readonly Used[]>()
  return (object) => {
    const known = memo.get(object)
    if (known) return known
    const found = find(object)
    memo.set(object, found)
    return found
  }
}
