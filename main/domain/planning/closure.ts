import type { ConfigObject } from '#contract/model/config-object'
import { referenceKey } from '#contract/model/reference'
import type { KindModels } from '../kind-model.ts'
import { sortReferences } from './followed-references.ts'
import type { ObjectIndex } from './object-index.ts'

/** Everything that a set of root objects uses, and who uses it. */
export interface Closure {
  readonly objects: readonly ConfigObject[]
  /** Keys (`kind:id`) of the users of each object; the roots are used by `selected`. */
  readonly usedBy: ReadonlyMap<string, ReadonlySet<string>>
}

const keyOf = (object: ConfigObject): string => referenceKey({ $ref: object.kind, id: object.id })

/**
 * Whether a part comes along when its owner does: one that lists projects (a project-scoped field
 * context) only if it lists one of the projects in question.
 */
const concerns = (part: ConfigObject, models: KindModels, projects: ReadonlySet<string>) => {
  const collections = models.get(part.kind)?.collections ?? []
  const listed = sortReferences(part.data, collections).quiet.filter(
    (reference) => reference.$ref === 'project',
  )
  return listed.length === 0 || listed.some((reference) => projects.has(reference.id))
}

/**
 * Projects come in by being selected and their parts with them, never because something names one
 * (a version that is a field's default value).
 */
const isOfProject = (kind: string, models: KindModels): boolean =>
  kind === 'project' || models.get(kind)?.partOf === 'project'

/**
 * Follows references and parts from the roots. Objects for which `stopAt` says yes are in the
 * closure, but what they use is not (they will be used as they stand).
 */
export const closureOf = (
  index: ObjectIndex,
  models: KindModels,
  roots: readonly ConfigObject[],
  stopAt: (object: ConfigObject) => boolean = () => false,
): Closure => {
  const found = new Map<string, ConfigObject>()
  const usedBy = new Map<string, Set<string>>()
  const projects = new Set(roots.map((root) => root.id))
  const open: ConfigObject[] = []

  const reach = (object: ConfigObject, from: string): void => {
    const key = keyOf(object)
    const users = usedBy.get(key)
    if (users) users.add(from)
    else {
      found.set(key, object)
      usedBy.set(key, new Set([from]))
      open.push(object)
    }
  }

  for (const root of roots) reach(root, 'selected')
  for (let object = open.pop(); object; object = open.pop()) {
    const key = keyOf(object)
    if (stopAt(object)) continue
    const collections = models.get(object.kind)?.collections ?? []
    for (const reference of sortReferences(object.data, collections).followed) {
      const used = index.get(reference.$ref, reference.id)
      if (used && !isOfProject(used.kind, models)) reach(used, key)
    }
    for (const part of index.partsOf(object)) {
      if (concerns(part, models, projects)) reach(part, key)
    }
  }
  return { objects: [...found.values()], usedBy }
}
