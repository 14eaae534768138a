import type {
  AdministrationBlueprint,
  SettingsBlueprint,
  WebhookBlueprint,
} from '../blueprint/administration-blueprints.ts'
import type { Blueprint, ProjectBlueprint } from '../blueprint/blueprint.ts'
import { appsOf } from './add-extras.ts'
import { createDice, type Dice } from './dice.ts'
import { generateAutomation } from './generate-automation.ts'
import { words } from './words.ts'

/** What an administration is made from. */
export interface AdministrationOptions {
  readonly seed: number
  readonly age: 'current' | 'older'
  readonly people: Blueprint['people']
  readonly fields: Blueprint['fields']
  readonly projects: readonly ProjectBlueprint[]
}

const linkTypesOf = (dice: Dice, isOlder: boolean) =>
  dice.some(words.links, 0.5, 1).map(([name, outward, inward]) => ({
    name,
    outward: isOlder && dice.chance(0.3) ? `${outward} (old)` : outward,
    inward,
  }))

const webhooksOf = (dice: Dice, { projects, age }: AdministrationOptions) =>
  dice.some(words.departments, 0.2, 1).map((department): WebhookBlueprint => {
    const key = projects.length > 0 ? dice.pick(projects).key : undefined
    const changed = dice.chance(0.4) && age === 'older'
    return {
      name: `${department} hook`,
      url: `https://hooks.example.com/${department.toLowerCase()}?issue=all`,
      events: ['jira:issue_created', ...(changed ? [] : ['jira:issue_updated'])],
      ...(dice.chance(0.6) && key !== undefined
        ? { jql: `project = ${key} AND status = Done` }
        : {}),
      ...(dice.chance(0.5) ? { secret: `of ${department}` } : {}),
      ...(dice.chance(0.3) ? { enabled: false } : {}),
      ...(dice.chance(0.3) ? { excludeBody: true } : {}),
    }
  })

const settingsOf = (dice: Dice, { fields, age }: AdministrationOptions): SettingsBlueprint => ({
  properties: { 'jira.clone.prefix': dice.pick(['COPY -', 'AGAIN -']) },
  timeTracking: {
    workingHoursPerDay: dice.pick([7.5, 6, 7]),
    workingDaysPerWeek: dice.pick([4, 5]),
    timeFormat: dice.pick(['hours', 'days']),
    defaultUnit: dice.pick(['hour', 'day']),
  },
  columns: [
    'issuekey',
    'summary',
    ...dice.some(fields, 0.1).map(({ key }) => key),
    ...(age === 'older' ? [] : ['updated']),
  ],
  banner: { message: `News of ${dice.pick(words.departments)}`, isEnabled: dice.chance(0.7) },
  defaultPriority: dice.pick(['High', 'Low']),
  defaultResolution: dice.pick(["Won't Do", 'Duplicate']),
})

/**
 * What the administrators of a company set up. Both its sites roll the same dice, so that things of
 * one name differ only where the older site has other content.
 */
export const generateAdministration = (options: AdministrationOptions): AdministrationBlueprint => {
  const { seed, age } = options
  return {
    apps: appsOf(seed, age),
    linkTypes: linkTypesOf(createDice(`links/${seed}`), age === 'older'),
    webhooks: webhooksOf(createDice(`hooks/${seed}`), options),
    settings: settingsOf(createDice(`settings/${seed}`), options),
    rules: generateAutomation(options),
    levels: { 2: words.highType },
    highTypes: { [words.highType]: 2 },
  }
}
