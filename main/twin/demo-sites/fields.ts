import type { FieldBlueprint } from '../blueprint/blueprint.ts'

const select = { type: 'select', searcher: 'multiselectsearcher' } as const

/** A select list with one global context. */
const choice = (
  key: string,
  name: string,
  options: readonly string[],
  description = '',
): FieldBlueprint => ({
  key,
  name,
  description,
  ...select,
  contexts: [{ name: `Default Configuration Scheme for ${name}`, options }],
})

const text = (key: string, name: string, description = ''): FieldBlueprint => ({
  key,
  name,
  description,
  type: 'textfield',
  searcher: 'textsearcher',
})

const date = (key: string, name: string): FieldBlueprint => ({
  key,
  name,
  type: 'datepicker',
  searcher: 'daterange',
})

/** Fields that both sites have, content and all. */
export const sharedFields: readonly FieldBlueprint[] = [
  text('build', 'Build Number', 'As the pipeline counts'),
  date('golive', 'Go-live Date'),
  choice('browser', 'Browser', ['Chrome', 'Firefox', 'Safari', 'Edge']),
  choice('team', 'Team', ['Payments', 'Platform', 'Support', 'Web']),
]

/** Region as test has it: one office more than on production. */
export const region = (offices: readonly string[]): FieldBlueprint => ({
  key: 'region',
  name: 'Region',
  description: 'Where the customer is',
  type: 'cascadingselect',
  searcher: 'cascadingselectsearcher',
  contexts: [
    {
      name: 'Default Configuration Scheme for Region',
      options: [
        ['Europe', ['Berlin', 'Lisbon', 'Milano', ...offices]],
        ['Asia', ['Tokyo', 'Mumbai']],
        'Elsewhere',
      ],
    },
  ],
})

/** Severity: its options differ between the sites; production has two fields of this name. */
export const severity = (key: string, options: readonly string[], description: string) =>
  choice(key, 'Severity', options, description)

/** What only payments use, and so only test has. */
export const paymentFields: readonly FieldBlueprint[] = [
  {
    key: 'method',
    name: 'Payment Method',
    description: 'How the money moves',
    ...select,
    contexts: [
      {
        name: 'All payments',
        options: ['Card', 'Bank transfer', 'Direct debit', 'Wallet'],
        defaultOption: 'Card',
      },
      { name: 'Old billing', projects: ['LEGACY'], options: ['Cheque', 'Cash'] },
    ],
  },
  {
    key: 'bank',
    name: 'Acquiring Bank',
    type: 'cascadingselect',
    searcher: 'cascadingselectsearcher',
    contexts: [
      {
        name: 'Default Configuration Scheme for Acquiring Bank',
        options: [
          ['Germany', ['Commerzbank', 'DZ Bank', 'N26']],
          ['Italy', ['Intesa Sanpaolo', 'UniCredit']],
          ['日本', ['三菱UFJ銀行', 'みずほ銀行']],
        ],
      },
    ],
  },
  {
    key: 'approver',
    name: 'Payment Approver',
    description: 'Who released the money',
    type: 'userpicker',
    searcher: 'userpickergroupsearcher',
  },
  {
    key: 'watchgroup',
    name: 'Fraud Watch Group',
    type: 'grouppicker',
    searcher: 'grouppickersearcher',
  },
  { key: 'amount', name: 'Amount (EUR)', type: 'float', searcher: 'exactnumber' },
  {
    key: 'risk',
    name: 'Risk Notes',
    description: 'For the fraud team only',
    type: 'textarea',
    searcher: 'textsearcher',
  },
  choice('scheme', 'Card Scheme', ['Visa', 'Mastercard', 'Amex', 'JCB']),
  date('settlement', 'Settlement Date'),
]

const departments = ['Finance', 'Legal', 'Marketing', 'Logistics', 'Facilities', 'Training']
const questions = ['Owner', 'Budget Code', 'Review Date', 'Approval', 'Cost Centre', 'Reference']

/** Fields that departments once asked for; years later they are on few screens. */
export const departmentFields: readonly FieldBlueprint[] = departments.flatMap((department) =>
  questions.map((question) => {
    const key = `${department}-${question}`.toLowerCase()
    const name = `${department} ${question}`
    if (question === 'Approval') return choice(key, name, ['Open', 'Given', 'Refused'])
    return question.endsWith('Date') ? date(key, name) : text(key, name)
  }),
)
