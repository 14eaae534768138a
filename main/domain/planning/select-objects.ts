import type { ConfigObject } from '#contract/model/config-object'
import { AppError, failure } from '#contract/model/failure'
import type { KindModel, KindModels } from '../kind-model.ts'
import type { ObjectIndex } from './object-index.ts'
import type { PlanningInput } from './planning-input.ts'
import { selectProjects } from './select-projects.ts'

/**
 * Whether single objects of a kind can be selected. Parts come with what they are a part of,
 * projects are selected by key, and people and groups are only ever matched.
 */
export const isSelectable = (model: KindModel): boolean =>
  model.role === 'carried' && model.partOf === undefined && model.kind !== 'project'

/** Every object of a site that can be selected by itself. Locked ones are on every site alike. */
export const selectableObjects = (
  objects: readonly ConfigObject[],
  models: KindModels,
): readonly ConfigObject[] =>
  objects.filter((object) => {
    const model = models.get(object.kind)
    return model !== undefined && isSelectable(model) && object.protection !== 'locked'
  })

/**
 * The source objects that a plan starts from: projects by key, other objects by kind and id. Fails
 * with `plan.nothing-selected`, `input.invalid` for an object that is not there, and as
 * `selectProjects` does.
 */
export const selectRoots = (
  source: ObjectIndex,
  input: Pick<PlanningInput, 'projects' | 'objects'>,
  models: KindModels,
): readonly ConfigObject[] => {
  const wanted = input.objects ?? []
  if (input.projects.length + wanted.length === 0) {
    throw new AppError(failure('plan.nothing-selected', 'source'))
  }
  const objects = wanted.map(({ kind, id }) => {
    const object = source.get(kind, id)
    const model = models.get(kind)
    if (object && model && isSelectable(model)) return object
    throw new AppError(failure('input.invalid', `${kind} ${id}`))
  })
  return [...selectProjects(source, input.projects, models), ...objects]
}
