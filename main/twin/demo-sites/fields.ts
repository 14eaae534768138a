import type { FieldBlueprint } from '../blueprint/blueprint.ts'
import { choice, date, number, standardContext, text } from './field-shapes.ts'

/** Fields that both sites have, content and all. */
export const sharedFields: readonly FieldBlueprint[] = [
  text('build', 'Build Number', 'As the pipeline counts'),
  date('golive', 'Go-live Date'),
  date('settlement', 'Settlement Date', 'When the money arrives'),
  choice('browser', 'Browser', ['Chrome', 'Firefox', 'Safari', 'Edge']),
  choice('team', 'Team', ['Payments', 'Platform', 'Support', 'Web']),
  number('effort', 'Effort (days)'),
  { key: 'labels', name: 'Product Area', type: 'labels', searcher: 'labelsearcher' },
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
      name: standardContext('Region'),
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

const questions = ['Owner', 'Budget Code', 'Review Date', 'Approval', 'Cost Centre', 'Reference']

/** Key of a department's field. */
const fieldKey = (department: string, question: string): string =>
  `${department}-${question}`.toLowerCase()

/** Keys of all fields of a department. */
export const departmentFieldKeys = (department: string): readonly string[] =>
  questions.map((question) => fieldKey(department, question))

/** Fields that a department once asked for; years later they are on few screens. */
export const departmentFields = (
  departments: readonly string[],
  answers: readonly string[],
): readonly FieldBlueprint[] =>
  departments.flatMap((department) =>
    questions.map((question) => {
      const key = fieldKey(department, question)
      const name = `${department} ${question}`
      if (question === 'Approval') return choice(key, name, answers)
      return question.endsWith('Date') ? date(key, name) : text(key, name)
    }),
  )
