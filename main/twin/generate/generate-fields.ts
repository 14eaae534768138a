import type { ContextBlueprint, FieldBlueprint } from '../blueprint/blueprint.ts'
import type { Dice } from './dice.ts'
import { words } from './words.ts'

const globalContext = (name: string, rest: Partial<ContextBlueprint>): ContextBlueprint => ({
  name: `Default Configuration Scheme for ${name}`,
  ...rest,
})

const customTypeOf = (name: string, dice: Dice): Omit<FieldBlueprint, 'key' | 'name'> => {
  if (name.endsWith('Date')) return { type: 'datepicker', searcher: 'daterange' }
  if (name.endsWith('Budget')) return { type: 'float', searcher: 'exactnumber' }
  if (name.endsWith('Owner')) return { type: 'userpicker', searcher: 'userpickergroupsearcher' }
  if (name.endsWith('Sites')) {
    const options = words.parts.map(
      (part, at) => [part, at % 2 === 0 ? ['North', 'South'] : ['Old', 'New']] as const,
    )
    return {
      type: 'cascadingselect',
      searcher: 'cascadingselectsearcher',
      contexts: [globalContext(name, { options: options.slice(0, 2 + dice.number(5)) })],
    }
  }
  if (!/Approval|Impact/.test(name)) return { type: 'textfield', searcher: 'textsearcher' }
  const options = words.answers.slice(0, 3 + dice.number(3))
  const defaultOption = dice.chance(0.4) ? { defaultOption: dice.pick(options) } : {}
  return {
    type: 'select',
    searcher: 'multiselectsearcher',
    contexts: [globalContext(name, { options, ...defaultOption })],
  }
}

/** The last option of some fields is there, but nobody can choose it any more. */
const withDisabled = (field: FieldBlueprint, dice: Dice): FieldBlueprint => {
  const isDisabled = dice.chance(0.3)
  const contexts = field.contexts?.map((context): ContextBlueprint => {
    const last = context.options?.at(-1)
    return typeof last === 'string' && last !== context.defaultOption
      ? { ...context, disabledOptions: [last] }
      : context
  })
  return isDisabled && contexts ? { ...field, contexts } : field
}

/** Fields with options that are disabled here and there. */
export const disableOptions = (
  fields: readonly FieldBlueprint[],
  dice: Dice,
): readonly FieldBlueprint[] => fields.map((field) => withDisabled(field, dice))

/** Custom fields: what each department once asked for. Larger companies have more departments. */
export const generateFields = (projects: number, dice: Dice): readonly FieldBlueprint[] =>
  words.departments
    .slice(0, 3 + Math.min(7, Math.ceil(projects / 20)))
    .flatMap((department) => words.questions.map((question) => `${department} ${question}`))
    .map((name, at) => ({ key: `f${at}`, name, ...customTypeOf(name, dice) }))
