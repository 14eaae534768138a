import type { Blueprint, FieldBlueprint } from '../blueprint/blueprint.ts'
import type { Dice } from './dice.ts'
import { generateWorkflow } from './generate-workflow.ts'
import { words } from './words.ts'

/** Names of the scheme families of a company: the more projects, the more share a family. */
export const familyNames = (projects: number): readonly string[] => {
  const { departments, products } = words
  // The two lengths have no common divisor, so that up to 170 families have names of their own.
  return Array.from({ length: Math.max(2, Math.ceil(Math.sqrt(projects))) }, (_, at) => {
    return `${departments[at % departments.length]} ${products[at % products.length]}`
  })
}

const screensOf = (name: string, dice: Dice, fields: readonly FieldBlueprint[]) => ({
  screens: [
    {
      name: `${name} Screen`,
      tabs: [
        { name: 'Main', fields: ['summary', ...dice.some(fields, 0.2, 2).map(({ key }) => key)] },
        { name: 'More', fields: ['description', 'assignee'] },
      ],
    },
    {
      name: `${name} Done Screen`,
      tabs: [{ name: 'Result', fields: ['resolution', dice.pick(fields).key] }],
    },
  ],
  screenSchemes: [{ name: `${name} Screen Scheme`, screens: { default: `${name} Screen` } }],
  issueTypeScreenSchemes: [
    { name: `${name} Screens`, mappings: { default: `${name} Screen Scheme` } },
  ],
})

const flowsOf = (name: string, dice: Dice, fields: readonly FieldBlueprint[]) => {
  const ownForDefects = dice.chance(0.4)
  const doneScreen = `${name} Done Screen`
  const flow = (flowName: string, description: string) =>
    generateWorkflow({ name: flowName, description, fields, doneScreen }, dice)
  return {
    workflows: [
      flow(`${name} Flow`, `How ${name} works`),
      ...(ownForDefects ? [flow(`${name} Defect Flow`, 'Shorter')] : []),
    ],
    workflowSchemes: [
      {
        name: `${name} Workflows`,
        defaultWorkflow: `${name} Flow`,
        mappings: (ownForDefects ? { Defect: `${name} Defect Flow` } : {}) as Record<
          string,
          string
        >,
      },
    ],
  }
}

type Schemes = Pick<
  Blueprint,
  | 'issueTypeSchemes'
  | 'permissionSchemes'
  | 'notificationSchemes'
  | 'securitySchemes'
  | 'prioritySchemes'
>

const otherSchemesOf = (name: string, team: string, dice: Dice): Schemes => ({
  issueTypeSchemes: [
    {
      name: `${name} Types`,
      types: [...new Set(['Task', 'Bug', 'Defect', ...dice.some(words.types, 0.4, 1)])],
    },
  ],
  permissionSchemes: [
    {
      name: `${name} Permissions`,
      grants: [
        ['BROWSE_PROJECTS', ['role', 'Members']],
        ['EDIT_ISSUES', ['role', 'Members']],
        ['ADMINISTER_PROJECTS', ['role', 'Administrators']],
        ...(dice.chance(0.5) ? [['ASSIGN_ISSUES', ['lead']] as const] : []),
        ...(dice.chance(0.5) ? [['CREATE_ISSUES', ['group', team]] as const] : []),
      ],
    },
  ],
  notificationSchemes: [
    {
      name: `${name} Mails`,
      events: [
        ['1', ['assignee']],
        ['2', ['reporter']],
        ...(dice.chance(0.5) ? [['3', ['group', team]] as const] : []),
      ],
    },
  ],
  securitySchemes: dice.chance(0.3)
    ? [
        {
          name: `${name} Security`,
          levels: [
            { name: 'Open', isDefault: true, members: [['role', 'Members']] },
            { name: 'Confidential', members: [['lead'], ['group', team]] },
          ],
        },
      ]
    : [],
  prioritySchemes: dice.chance(0.3)
    ? [
        {
          name: `${name} Priorities`,
          priorities: ['Highest', 'High', 'Medium', ...(dice.chance(0.5) ? ['Low'] : [])],
          defaultPriority: 'Medium',
        },
      ]
    : [],
})

type Family = Schemes & ReturnType<typeof screensOf> & ReturnType<typeof flowsOf>

/** The first family plans above the level of epics. */
const withHighType = ([first, ...others]: Blueprint['issueTypeSchemes']) =>
  first ? [{ ...first, types: [...first.types, words.highType] }, ...others] : []

/** The schemes of all families, with what stands in them. */
export const generateFamilies = (
  names: readonly string[],
  fields: readonly FieldBlueprint[],
  dice: Dice,
) => {
  const families = names.map((name): Family => {
    const team = `${name.split(' ')[0]?.toLowerCase()}-team`
    return {
      ...screensOf(name, dice, fields),
      ...flowsOf(name, dice, fields),
      ...otherSchemesOf(name, team, dice),
    }
  })
  return {
    screens: families.flatMap(({ screens }) => screens),
    screenSchemes: families.flatMap(({ screenSchemes }) => screenSchemes),
    issueTypeScreenSchemes: families.flatMap((family) => family.issueTypeScreenSchemes),
    workflows: families.flatMap(({ workflows }) => workflows),
    workflowSchemes: families.flatMap(({ workflowSchemes }) => workflowSchemes),
    issueTypeSchemes: withHighType(families.flatMap((family) => family.issueTypeSchemes)),
    permissionSchemes: families.flatMap(({ permissionSchemes }) => permissionSchemes),
    notificationSchemes: families.flatMap(({ notificationSchemes }) => notificationSchemes),
    securitySchemes: families.flatMap(({ securitySchemes }) => securitySchemes),
    prioritySchemes: families.flatMap(({ prioritySchemes }) => prioritySchemes),
  }
}
