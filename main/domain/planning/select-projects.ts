import type { ConfigObject } from '#contract/model/config-object'
import { AppError, failure } from '#contract/model/failure'
import type { KindModels } from '../kind-model.ts'
import type { ObjectIndex } from './object-index.ts'

const keyOf = (project: ConfigObject): string => project.naturalKey.replace(/^key:/, '')

/** A project that cannot be carried, and why, in words. */
export interface RefusedProject {
  readonly key: string
  readonly name: string
  readonly reason: string
}

/** The projects of a site, told apart by whether Slipway can carry them. */
export interface ProjectChoice {
  readonly carriable: readonly string[]
  readonly refused: readonly RefusedProject[]
}

/** What a user can choose from on a source site. Keys are in alphabetical order. */
export const projectChoice = (
  objects: readonly ConfigObject[],
  models: KindModels,
): ProjectChoice => {
  const projects = objects
    .filter((object) => object.kind === 'project')
    .toSorted((a, b) => (a.naturalKey < b.naturalKey ? -1 : 1))
  const reasonOf = (project: ConfigObject) => models.get('project')?.refuse?.(project)
  return {
    carriable: projects.filter((project) => reasonOf(project) === undefined).map(keyOf),
    refused: projects.flatMap((project) => {
      const reason = reasonOf(project)
      return reason === undefined ? [] : [{ key: keyOf(project), name: project.name, reason }]
    }),
  }
}

/**
 * The selected source projects. Fails with `plan.project-unknown` or, with the reason,
 * `plan.project-not-carriable`.
 */
export const selectProjects = (
  source: ObjectIndex,
  keys: readonly string[],
  models: KindModels,
): readonly ConfigObject[] => {
  return keys.map((key) => {
    const [project] = source.bearing('project', `key:${key}`, undefined)
    if (!project) throw new AppError(failure('plan.project-unknown', key))
    const reason = models.get('project')?.refuse?.(project)
    if (reason !== undefined) {
      throw new AppError(failure('plan.project-not-carriable', key, [reason]))
    }
    return project
  })
}
