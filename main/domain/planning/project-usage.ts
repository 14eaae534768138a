import type { ConfigObject } from '#contract/model/config-object'
import { referenceKey } from '#contract/model/reference'
import type { KindModels } from '../kind-model.ts'
import { closureOf } from './closure.ts'
import type { ObjectIndex } from './object-index.ts'

/** Gives the projects of a site that use an object, directly or through other objects. */
export type ProjectUsage = (object: ConfigObject) => readonly ConfigObject[]

/** Works out which projects of a site use which objects. */
export const projectUsage = (index: ObjectIndex, models: KindModels): ProjectUsage => {
  const users = new Map<string, ConfigObject[]>()
  for (const project of index.objects.filter((object) => object.kind === 'project')) {
    for (const key of closureOf(index, models, [project]).usedBy.keys()) {
      const list = users.get(key)
      if (list) list.push(project)
      else users.set(key, [project])
    }
  }
  return (object) => users.get(referenceKey({ $ref: object.kind, id: object.id })) ?? []
}
