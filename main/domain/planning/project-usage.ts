import type { ConfigObject } from '#contract/model/config-object'
import type { KindModels } from '../kind-model.ts'
import { followUses } from './closure.ts'
import type { ObjectIndex } from './object-index.ts'
import { usesIn } from './uses.ts'

/** Gives the projects of a site that use an object, directly or through other objects. */
export type ProjectUsage = (object: ConfigObject) => readonly ConfigObject[]

/** Works out which projects of a site use which objects. */
export const projectUsage = (index: ObjectIndex, models: KindModels): ProjectUsage => {
  const uses = usesIn(index, models)
  const users = new Map<ConfigObject, ConfigObject[]>()
  for (const project of index.objects.filter((object) => object.kind === 'project')) {
    followUses(uses, [project], (object) => {
      const list = users.get(object)
      if (!list) users.set(object, [project])
      else if (list.at(-1) !== project) list.push(project)
    })
  }
  return (object) => users.get(object) ?? []
}
