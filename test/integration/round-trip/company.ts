import { emptyBlueprint } from '#twin/blueprint/blueprint'
import { buildSite } from '#twin/blueprint/build-site'
import { type GeneratedSite, generateBlueprint } from '#twin/generate/generate-blueprint'
import type { Site } from '#twin/site-model'
import type { FieldModel } from './every-kind.ts'

const optionsFor = (name: string, fieldModel: FieldModel) => ({
  name,
  switches: { extra: { fieldModel } },
})

/**
 * A company's site, and one with the same people, groups, apps and levels of the hierarchy, which
 * nobody can carry, and nothing else.
 */
export interface Company {
  readonly whole: Site
  readonly bare: Site
  /** Keys of the projects that nobody can carry. */
  readonly teamManaged: readonly string[]
}

/** A generated company of so many projects that one is team-managed and one a service project. */
export const buildCompany = (seed: number, fieldModel: FieldModel): Company => {
  const wanted: GeneratedSite = { seed, projects: 14, age: 'current' }
  const blueprint = generateBlueprint(wanted)
  const { people, groups, projects, administration } = blueprint
  const { apps = [], levels = {}, highTypes = {} } = administration ?? {}
  return {
    whole: buildSite(blueprint, optionsFor('whole', fieldModel)),
    bare: buildSite(
      { ...emptyBlueprint, people, groups, administration: { apps, levels, highTypes } },
      optionsFor('empty', fieldModel),
    ),
    teamManaged: projects.filter(({ teamManaged }) => teamManaged).map(({ key }) => key),
  }
}
