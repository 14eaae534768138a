import type {
  Blueprint,
  FieldBlueprint,
  RuleBlueprint,
  TransitionBlueprint,
} from '../blueprint/blueprint.ts'
import type { Dice } from './dice.ts'
import { words } from './words.ts'

type Flow = Blueprint['workflows'][number]

const filled = (field: FieldBlueprint): RuleBlueprint => ({
  ruleKey: 'system:validate-field-value',
  parameters: { ruleType: 'fieldRequired', fieldsRequired: `{field:${field.key}}` },
})

const members: RuleBlueprint = {
  ruleKey: 'system:restrict-issue-transition',
  parameters: { roleIds: '{role:Members}' },
}

const toReporter: RuleBlueprint = {
  ruleKey: 'system:change-assignee',
  parameters: { type: 'to-reporter' },
}

/** What a workflow of a family is made with. */
export interface FlowOptions {
  readonly name: string
  readonly description: string
  readonly fields: readonly FieldBlueprint[]
  /** The screen that is shown when an issue is done. */
  readonly doneScreen: string
}

/** A workflow from "To Do" to "Done" with rules here and there, often with a way back. */
export const generateWorkflow = (options: FlowOptions, dice: Dice): Flow => {
  const { name, description, fields, doneScreen } = options
  const statuses = ['To Do', ...dice.some(words.steps, 0.5, 2), 'Done']
  const forward = statuses.slice(1).map(
    (to, at): TransitionBlueprint => ({
      name: `To ${to}`,
      from: [statuses[at] ?? 'To Do'],
      to,
      ...(dice.chance(0.3) ? { validators: [filled(dice.pick(fields))] } : {}),
      ...(dice.chance(0.2) ? { conditions: [members] } : {}),
      ...(to === 'Done' && dice.chance(0.5) ? { screen: doneScreen, actions: [toReporter] } : {}),
    }),
  )
  const back = { name: 'Back', from: [statuses[2] ?? 'Done'], to: statuses[1] ?? 'To Do' }
  return {
    name,
    description,
    statuses,
    transitions: [
      { name: 'Create', from: [], to: 'To Do' },
      ...forward,
      { name: 'Reopen', to: 'To Do' },
      ...(dice.chance(0.6) ? [back] : []),
    ],
  }
}
