import { type Blueprint, emptyBlueprint, type FieldBlueprint } from '../blueprint/blueprint.ts'
import { choice, text } from './field-shapes.ts'

/** A name of the greatest length that most of Jira's names may have. */
export const longestName = (beginning: string): string => beginning.padEnd(255, ' and so on')

const fields: readonly FieldBlueprint[] = [
  text('old-ticket', 'Ticket # (old tool)', 'From the migration of 2023'),
  text('temp', 'TEMP do not use 🙈'),
  text('temp2', 'temp do not use 🙈', 'The other one is older'),
  choice('yesno', 'Yes/No', ['Yes', 'No', 'Ask Derek']),
  text('long', longestName('What the customer said when we asked')),
]

/**
 * What gathers on any site in three years: imports, trials, copies, names of every sort. Nothing of
 * it is in use, so that no project pulls it along.
 */
export const leftovers: Pick<
  Blueprint,
  'fields' | 'screens' | 'screenSchemes' | 'workflows' | 'issueTypeSchemes' | 'workflowSchemes'
> = {
  ...emptyBlueprint,
  fields,
  screens: [
    { name: 'Screen', tabs: [{ name: 'Tab', fields: ['summary'] }] },
    {
      name: 'Copy of Resolve Screen',
      description: 'Asks why it is done',
      tabs: [{ name: 'Resolution', fields: ['resolution'] }],
    },
    {
      name: longestName('Screen for the board meeting'),
      tabs: [{ name: 'Field Tab', fields: ['summary', 'long', 'temp', 'temp2'] }],
    },
    {
      name: 'شاشة الطلبات',
      description: 'Cairo, first try',
      tabs: [{ name: 'الطلب', fields: ['summary', 'yesno'] }],
    },
  ],
  screenSchemes: [{ name: 'Copy of Screen Scheme 2', screens: { default: 'Screen' } }],
  issueTypeSchemes: [{ name: 'Copy of Product Work Types', types: ['Story', 'Bug'] }],
  workflows: [
    {
      name: 'Test workflow (Derek)',
      statuses: ['To Do', 'Done'],
      transitions: [
        { name: 'Create', from: [], to: 'To Do' },
        { name: 'x', from: ['To Do'], to: 'Done' },
      ],
    },
  ],
  workflowSchemes: [
    {
      name: 'Copy of Web Workflows',
      defaultWorkflow: 'Test workflow (Derek)',
      mappings: { Bug: 'Web Workflow' },
    },
  ],
}
