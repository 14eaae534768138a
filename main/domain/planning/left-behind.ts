import type { ConfigObject } from '#contract/model/config-object'
import type { NotCarried } from '#contract/model/snapshot'
import type { KindModels } from '../kind-model.ts'
import { type ObjectIndex, stepIdOf } from './object-index.ts'

/**
 * What concerns a selected project without being there for the selected ones only, each once: it is
 * not carried unless somebody selects it by itself.
 */
export const leftBehind = (
  source: ObjectIndex,
  models: KindModels,
  carried: readonly ConfigObject[],
  selected: ReadonlySet<string>,
): readonly NotCarried[] => {
  const [first] = selected
  const comes = new Set(carried.map(stepIdOf))
  return source.objects.flatMap((object) => {
    const model = models.get(object.kind)
    const projects = model?.forProjects?.(object)
    if (!model || !projects || first === undefined || comes.has(stepIdOf(object))) return []
    const [scope, projectId] =
      projects === 'every'
        ? (['of the whole site', first] as const)
        : (['of other projects, too', projects.find((id) => selected.has(id))] as const)
    if (projectId === undefined) return []
    const what = `${model.title.one} ${scope}, which you can select by itself`
    return [{ projectId, what, name: object.name }]
  })
}
