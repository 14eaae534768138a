import type { Blueprint } from '../blueprint/blueprint.ts'

type Scheme = Blueprint['fieldSchemes'][number]

const usual = ['assignee', 'priority', 'resolution', 'labels'].map((field) => ({ field }))

/** What the quality guild writes down; production asks for no browser and says less. */
const qualityFields = (isOlder: boolean): Scheme => ({
  name: 'Quality Fields',
  description: isOlder ? '' : 'What a finding needs to be looked at',
  fields: [
    ...usual,
    { field: 'description', renderer: 'wiki' },
    { field: 'build' },
    isOlder
      ? { field: 'browser' }
      : { field: 'browser', required: true, description: 'Where you saw it' },
  ],
})

/** Field schemes of acme-test: one that production has in an older version, one of its own. */
export const testFieldSchemes: readonly Scheme[] = [
  qualityFields(false),
  {
    name: 'Operations Fields',
    description: 'What the offices ask each other',
    fields: [
      ...usual,
      { field: 'description' },
      { field: 'team', types: ['Purchase'] },
      { field: 'effort', exceptions: [{ type: 'Purchase', required: true }] },
    ],
  },
]

/** Field schemes of acme-production. */
export const productionFieldSchemes: readonly Scheme[] = [qualityFields(true)]
