import type { Blueprint, ConfigurationItemBlueprint } from '../blueprint/blueprint.ts'
import type { Dice } from './dice.ts'

type FieldRules = Pick<
  Blueprint,
  'fieldSchemes' | 'fieldConfigurations' | 'fieldConfigurationSchemes'
>

/** What families' field rules are made from. */
export interface FieldRuleOptions {
  readonly families: readonly string[]
  readonly fields: Blueprint['fields']
  readonly screens: Blueprint['screens']
}

const usual = ['assignee', 'priority', 'resolution', 'labels']

/** Custom fields on the screens of a family, which have its name in theirs. */
const onScreens = (family: string, { fields, screens }: FieldRuleOptions): readonly string[] => {
  const keys = new Set(fields.map(({ key }) => key))
  const own = screens.filter(({ name }) => name.startsWith(`${family} `))
  return [...new Set(own.flatMap(({ tabs }) => tabs.flatMap((tab) => tab.fields)))].filter((key) =>
    keys.has(key),
  )
}

const rulesOf = (family: string, options: FieldRuleOptions, dice: Dice): FieldRules => {
  const shown = onScreens(family, options)
  const required = dice.some(shown, 0.4)
  const forDefects = dice.some(shown, 0.3, 1)
  const hidden = options.fields.map(({ key }) => key).filter((key) => !shown.includes(key))
  const wiki = dice.chance(0.5) ? ({ renderer: 'wiki' } as const) : {}
  const hint = `Ask ${family} when in doubt`
  const hiding = hidden.map((field): ConfigurationItemBlueprint => ({ field, hidden: true }))
  const requiring = (keys: readonly string[]) => keys.map((field) => ({ field, required: true }))
  const configuration = `${family} Field Configuration`
  return {
    fieldSchemes: [
      {
        name: `${family} Fields`,
        description: `What ${family} writes down`,
        fields: [
          { field: 'description', description: hint, ...wiki },
          ...usual.map((field) => ({ field })),
          ...shown.map((field) => ({
            field,
            required: required.includes(field),
            ...(dice.chance(0.3) ? { types: ['Task', 'Defect'] } : {}),
            ...(forDefects.includes(field)
              ? { exceptions: [{ type: 'Defect', required: true, description: hint }] }
              : {}),
          })),
        ],
      },
    ],
    fieldConfigurations: [
      {
        name: configuration,
        description: `What ${family} writes down`,
        items: [
          { field: 'description', description: hint, ...wiki },
          ...requiring(required),
          ...hiding,
        ],
      },
      {
        name: `${configuration} for Defects`,
        items: [...requiring(forDefects), ...hiding],
      },
    ],
    fieldConfigurationSchemes: [
      {
        name: `${family} Field Rules`,
        mappings: { default: configuration, Defect: `${configuration} for Defects` },
      },
    ],
  }
}

/** What most families say about fields, in the terms of either field model. */
export const generateFieldSchemes = (options: FieldRuleOptions, dice: Dice): FieldRules => {
  const rules = options.families
    .filter(() => dice.chance(0.7))
    .map((family) => rulesOf(family, options, dice))
  return {
    fieldSchemes: rules.flatMap(({ fieldSchemes }) => fieldSchemes),
    fieldConfigurations: rules.flatMap(({ fieldConfigurations }) => fieldConfigurations),
    fieldConfigurationSchemes: rules.flatMap((rule) => rule.fieldConfigurationSchemes),
  }
}
