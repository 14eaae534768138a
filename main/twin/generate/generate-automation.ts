import type {
  AutomationBlueprint,
  RulePartBlueprint,
} from '../blueprint/administration-blueprints.ts'
import type { Blueprint, ProjectBlueprint } from '../blueprint/blueprint.ts'
import { createDice, type Dice } from './dice.ts'

/** What automation rules are made from. */
export interface AutomationOptions {
  readonly seed: number
  readonly age: 'current' | 'older'
  readonly people: Blueprint['people']
  readonly fields: Blueprint['fields']
  readonly projects: readonly ProjectBlueprint[]
}

const moved = (key: string): RulePartBlueprint => ({
  component: 'TRIGGER',
  type: 'jira.issue.event.trigger:transitioned',
  value: {
    eventKey: 'jira:issue_updated',
    issueEvent: 'issue_generic',
    eventFilters: [`ari:cloud:jira:{cloudId}:project/{project:${key}}`],
    toStatus: [{ type: 'ID', value: '{status:Done}' }],
  },
})

const onlyDefects: RulePartBlueprint = {
  component: 'CONDITION',
  type: 'jira.issue.condition',
  schemaVersion: 3,
  value: {
    selectedField: { type: 'ID', value: 'issuetype' },
    selectedFieldType: 'issuetype',
    comparison: 'EQUALS',
    compareValue: { type: 'ID', value: '{issueType:Defect}', multiValue: false },
  },
}

const writesDown = (field: string): RulePartBlueprint => ({
  component: 'ACTION',
  type: 'codebarrel.action.log',
  value: `{{issue.key}}: {{issue.{field:${field}}}}`,
})

const calls = (key: string): RulePartBlueprint => ({
  component: 'ACTION',
  type: 'jira.issue.outgoing.webhook',
  value: {
    url: `https://chat.example.com/${key.toLowerCase()}`,
    headers: [
      { name: 'Authorization', value: `Bearer of-${key}`, headerSecure: true },
      { name: 'Content-Type', value: 'application/json', headerSecure: false },
    ],
    customBody: '{"text":"{{issue.summary}}"}',
  },
})

const ofProject = (
  { key, name }: ProjectBlueprint,
  { age, people, fields }: AutomationOptions,
  dice: Dice,
): AutomationBlueprint => {
  const field = dice.pick(fields).key
  const older = dice.chance(0.5) && age === 'older'
  return {
    name: `${name}: when done`,
    description: older ? 'First try' : `What happens to ${name}`,
    projects: [key],
    actor: dice.pick(people).displayName,
    author: dice.pick(people).displayName,
    ...(dice.chance(0.3) ? { disabled: true as const } : {}),
    ...(dice.chance(0.5) ? { labels: ['done'] } : {}),
    trigger: moved(key),
    components: [
      ...(dice.chance(0.5) ? [onlyDefects] : []),
      writesDown(field),
      ...(dice.chance(0.5) && !older ? [calls(key)] : []),
    ],
  }
}

/** Every night over the whole site, by a query that names a field by its number. */
const everyNight = (field: string, author: string): AutomationBlueprint => ({
  name: 'Chase what lies about',
  author,
  labels: ['housekeeping'],
  trigger: {
    component: 'TRIGGER',
    type: 'jira.jql.scheduled',
    value: {
      schedule: { cronExpression: '0 0 3 * * ?' },
      jql: `cf[{fieldNumber:${field}}] is not EMPTY AND updated < -90d`,
    },
  },
  components: [
    { component: 'ACTION', type: 'jira.issue.comment', value: { comment: 'Still needed?' } },
  ],
})

/** Automation rules: some of one project, and one for the whole site. */
export const generateAutomation = (options: AutomationOptions): readonly AutomationBlueprint[] => {
  const { seed, fields, people, projects } = options
  const searchable = fields.filter(({ searcher }) => searcher !== undefined)
  const ofProjects = projects.flatMap((project) => {
    const dice = createDice(`automation/${seed}/${project.key}`)
    return dice.chance(0.15) ? [ofProject(project, options, dice)] : []
  })
  const dice = createDice(`nightly/${seed}`)
  return [everyNight(dice.pick(searchable).key, dice.pick(people).displayName), ...ofProjects]
}
