import { type Blueprint, emptyBlueprint } from '../blueprint/blueprint.ts'
import type { FieldModel } from '../field-schemes/model.ts'
import { addExtras, appsOf } from './add-extras.ts'
import { addProjectSettings } from './add-project-settings.ts'
import { createDice } from './dice.ts'
import { generateAdministration } from './generate-administration.ts'
import { familyNames, generateFamilies } from './generate-families.ts'
import { generateFieldSchemes } from './generate-field-schemes.ts'
import { disableOptions, generateFields } from './generate-fields.ts'
import { generateLists } from './generate-lists.ts'
import { generateGroups, generatePeople } from './generate-people.ts'
import { generateProjects } from './generate-projects.ts'
import { generateSearches } from './generate-searches.ts'
import { makeOlder } from './make-older.ts'
import { words } from './words.ts'

/** What a generated site is like. */
export interface GeneratedSite {
  readonly seed: number
  /** How many projects the current site has; the older one has about seven for ten of these. */
  readonly projects: number
  /**
   * `older` is the same company some time ago: some things are not there yet, others have other
   * content under the same name.
   */
  readonly age: 'current' | 'older'
  /** What decides about fields there; field schemes unless told otherwise. */
  readonly fieldModel?: FieldModel
}

/** Every third type has an icon that somebody uploaded, every third another one of Jira's. */
const iconAt = (at: number): { readonly icon?: number | 'own' } =>
  [{ icon: 'own' as const }, { icon: 10300 + at }, {}][at % 3] ?? {}

/**
 * A believable site of any size. Two sites of one seed belong to the same company: what they share
 * bears the same names.
 */
export const generateBlueprint = ({
  seed,
  projects,
  age,
}: Omit<GeneratedSite, 'fieldModel'>): Blueprint => {
  const dice = createDice(`company/${seed}`)
  const people = generatePeople(seed, projects)
  const fields = disableOptions(generateFields(projects, dice), createDice(`disabled/${seed}`))
  const families = familyNames(projects)
  const others = generateFamilies(families, fields, dice)
  const { screens } = others
  // Dice of their own, so that all else is as it was.
  const ofFields = createDice(`fields/${seed}`)
  const schemes = { ...others, ...generateFieldSchemes({ families, fields, screens }, ofFields) }
  const current: Blueprint = {
    ...emptyBlueprint,
    ...schemes,
    workflows: addExtras(seed, schemes.workflows, appsOf(seed, age)),
    people,
    groups: generateGroups(people),
    categories: words.departments.map((name) => ({ name })),
    fields,
    statuses: words.steps.map((name, at) => ({
      name,
      category: at > 5 ? ('DONE' as const) : ('IN_PROGRESS' as const),
    })),
    issueTypes: words.types.map((name, at) => ({ name, ...iconAt(at) })),
    ...generateLists(createDice(`lists/${seed}`)),
    roles: [{ name: 'Members', description: 'Who work here' }],
    projects: addProjectSettings(
      seed,
      generateProjects({ count: projects, families, people, schemes }, dice),
    ),
  }
  const whole =
    age === 'older'
      ? makeOlder(current, createDice(`older/${seed}`), createDice(`older fields/${seed}`))
      : current
  const known = { seed, people, fields, age }
  return {
    ...whole,
    ...generateSearches(whole.projects, known),
    administration: generateAdministration({ ...known, projects: whole.projects }),
  }
}
