import {
  type Blueprint,
  emptyBlueprint,
  type FieldBlueprint,
  type ProjectBlueprint,
} from '../blueprint/blueprint.ts'
import { createDice, type Dice } from './dice.ts'
import { words } from './words.ts'

/** What a generated site is like. */
export interface GeneratedSite {
  readonly seed: number
  readonly projects: number
  /**
   * `older` is the same company some time ago: some things are not there yet, others have other
   * content under the same name.
   */
  readonly age: 'current' | 'older'
}

const peopleOf = (seed: number): Blueprint['people'] =>
  ['Ada', 'Bo', 'Cem', 'Dana', 'Eli', 'Fay', 'Gil', 'Hana'].map((name, at) => ({
    accountId: `5c${seed.toString(16).padStart(10, '0')}${at.toString(16).padStart(12, '0')}`,
    displayName: `${name} ${words.departments[at % words.departments.length]}`,
  }))

const fieldOf = (name: string, at: number, dice: Dice): FieldBlueprint => {
  const key = `f${at}`
  if (name.endsWith('Date')) return { key, name, type: 'datepicker', searcher: 'daterange' }
  if (!/Approval|Impact/.test(name)) {
    return { key, name, type: 'textfield', searcher: 'textsearcher' }
  }
  const options = ['None', 'Low', 'Middle', 'High', 'Unknown'].slice(0, 3 + dice.number(3))
  return {
    key,
    name,
    type: 'select',
    searcher: 'multiselectsearcher',
    contexts: [{ name: `Default Configuration Scheme for ${name}`, options }],
  }
}

const flowOf = (name: string, dice: Dice, fields: readonly FieldBlueprint[]) => {
  const statuses = ['To Do', ...dice.some(words.steps, 0.5, 2), 'Done']
  const steps = statuses.slice(1).map((to, at) => ({
    name: `To ${to}`,
    from: [statuses[at] ?? 'To Do'],
    to,
    ...(dice.chance(0.3)
      ? {
          validators: [
            {
              ruleKey: 'system:validate-field-value',
              parameters: {
                ruleType: 'fieldRequired',
                fieldsRequired: `{field:${dice.pick(fields).key}}`,
              },
            },
          ],
        }
      : {}),
  }))
  const back = { name: 'Back', from: [statuses[2] ?? 'Done'], to: statuses[1] ?? 'To Do' }
  return {
    name,
    description: `How ${name.replace(' Flow', '')} works`,
    statuses,
    transitions: [
      { name: 'Create', from: [], to: 'To Do' },
      ...steps,
      ...(dice.chance(0.5) ? [back] : []),
      { name: 'Reopen', to: 'To Do' },
    ],
  }
}

/** Letters that make a project's key unique: product, then a running number in letters. */
const keyOf = (name: string, at: number): string => {
  const letters = name
    .replace(/[^A-Z]/gi, '')
    .toUpperCase()
    .slice(0, 4)
  const tail = [...String(at)].map((digit) => String.fromCharCode(65 + Number(digit))).join('')
  return `${letters}${tail}`
}

const families = (projects: number): number => Math.max(2, Math.ceil(Math.sqrt(projects)))

/** The scheme families that projects of a site share. */
const schemesOf = (count: number, dice: Dice, fields: readonly FieldBlueprint[], site: Dice) => {
  const names = Array.from(
    { length: count },
    (_, at) =>
      `${words.departments[at % words.departments.length]} ${words.products[at % words.products.length]} ${Math.floor(at / words.departments.length) + 1}`,
  )
  const flows = names.map((name) => flowOf(`${name} Flow`, dice, fields))
  return {
    names,
    blueprint: {
      workflows: flows,
      workflowSchemes: names.map((name, at) => ({
        name: `${name} Workflows`,
        defaultWorkflow: `${name} Flow`,
        mappings: dice.chance(0.4)
          ? { Defect: `${names[(at + 1) % names.length]} Flow` }
          : ({} as Record<string, string>),
      })),
      screens: names.map((name) => ({
        name: `${name} Screen`,
        tabs: [
          { name: 'Main', fields: ['summary', ...dice.some(fields, 0.2, 2).map((f) => f.key)] },
          { name: 'More', fields: ['description', 'assignee'] },
        ],
      })),
      screenSchemes: names.map((name) => ({
        name: `${name} Screen Scheme`,
        screens: { default: `${name} Screen` },
      })),
      issueTypeScreenSchemes: names.map((name) => ({
        name: `${name} Screens`,
        mappings: { default: `${name} Screen Scheme` },
      })),
      issueTypeSchemes: names.map((name) => {
        const types = ['Task', 'Bug', ...dice.some([...words.types], 0.4, 1)]
        return { name: `${name} Types`, types: [...new Set([...types, 'Defect'])] }
      }),
      permissionSchemes: names.map((name) => ({
        name: `${name} Permissions`,
        description: site.chance(0.2) ? 'Changed on this site' : '',
        grants: [
          ['BROWSE_PROJECTS', ['role', 'Members']],
          ['EDIT_ISSUES', ['role', 'Members']],
          ['ADMINISTER_PROJECTS', ['role', 'Administrators']],
          ...(dice.chance(0.5) ? [['ASSIGN_ISSUES', ['lead']] as const] : []),
        ] as Blueprint['permissionSchemes'][number]['grants'],
      })),
      notificationSchemes: names.map((name) => ({
        name: `${name} Mails`,
        events: [
          ['1', ['assignee']],
          ['2', ['reporter']],
        ] as Blueprint['notificationSchemes'][number]['events'],
      })),
    },
  }
}

const projectsOf = (
  wanted: GeneratedSite,
  names: readonly string[],
  people: Blueprint['people'],
  dice: Dice,
  site: Dice,
): readonly ProjectBlueprint[] =>
  Array.from({ length: wanted.projects }, (_, at) => {
    const product = words.products[at % words.products.length] ?? 'Atlas'
    const part = words.parts[Math.floor(at / words.products.length) % words.parts.length] ?? ''
    const family = names[at % names.length] ?? ''
    return {
      key: keyOf(product, at),
      name: `${product} ${part} ${at + 1}`,
      type: dice.chance(0.7) ? ('software' as const) : ('business' as const),
      lead: dice.pick(people).displayName,
      issueTypeScheme: `${family} Types`,
      issueTypeScreenScheme: `${family} Screens`,
      workflowScheme: `${family} Workflows`,
      permissionScheme: `${family} Permissions`,
      notificationScheme: `${family} Mails`,
      actors: [['Members', 'user', dice.pick(people).displayName] as const],
      components: dice.some(words.parts, 0.3, 1).map((name) => ({ name })),
      versions: Array.from({ length: 1 + dice.number(3) }, (__, n) => ({ name: `${n + 1}.0` })),
      ...(site.chance(0.5) ? { issues: [['Task', 'To Do', 1 + site.number(500)] as const] } : {}),
    }
  })

/**
 * A believable site of any size. Two sites of one seed belong to the same company: what they share
 * bears the same names; the older one lacks every third project and what only those use, and says
 * some things in other words.
 */
export const generateBlueprint = (wanted: GeneratedSite): Blueprint => {
  const dice = createDice(`company/${wanted.seed}`)
  const site = createDice(`site/${wanted.seed}/${wanted.age}`)
  const people = peopleOf(wanted.seed)
  const asked = words.departments
    .slice(0, 3 + Math.min(7, Math.ceil(wanted.projects / 20)))
    .flatMap((department) => words.questions.map((question) => `${department} ${question}`))
  const fields = asked.map((name, at) => fieldOf(name, at, dice))
  const { names, blueprint } = schemesOf(families(wanted.projects), dice, fields, site)
  const projects = projectsOf(wanted, names, people, dice, site)
  const whole: Blueprint = {
    ...emptyBlueprint,
    ...blueprint,
    people,
    fields,
    statuses: words.steps.map((name, at) => ({
      name,
      category: at > 5 ? ('DONE' as const) : ('IN_PROGRESS' as const),
    })),
    issueTypes: words.types.map((name) => ({ name })),
    roles: [{ name: 'Members', description: 'Who work here' }],
    projects,
  }
  return wanted.age === 'older' ? youngerThan(whole) : whole
}

/** The site as it was before the last families of schemes and every third project came. */
const youngerThan = (whole: Blueprint): Blueprint => {
  const kept = whole.projects.filter((_, at) => at % 3 !== 0)
  const used = new Set(
    kept.flatMap((project) => [
      project.issueTypeScheme,
      project.issueTypeScreenScheme,
      project.workflowScheme,
      project.permissionScheme,
      project.notificationScheme,
    ]),
  )
  const named = <Item extends { readonly name: string }>(items: readonly Item[]) =>
    items.filter(({ name }) => used.has(name))
  return {
    ...whole,
    projects: kept,
    issueTypeSchemes: named(whole.issueTypeSchemes),
    issueTypeScreenSchemes: named(whole.issueTypeScreenSchemes),
    workflowSchemes: named(whole.workflowSchemes),
    permissionSchemes: named(whole.permissionSchemes),
    notificationSchemes: named(whole.notificationSchemes),
  }
}
