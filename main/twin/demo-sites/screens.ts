import type { Blueprint } from '../blueprint/blueprint.ts'
import { departmentFieldKeys } from './fields.ts'

/** Screens and what assigns them. */
export type Screens = Pick<Blueprint, 'screens' | 'screenSchemes' | 'issueTypeScreenSchemes'>

/** Screens of the web shop and the app, which share their schemes. */
export const webScreens = (extraFields: readonly string[]): Screens => ({
  screens: [
    {
      name: 'Web Issue Screen',
      description: 'For everything the web team does',
      tabs: [
        {
          name: 'Issue',
          fields: ['summary', 'issuetype', 'priority', 'browser', 'region', ...extraFields],
        },
        { name: 'Release', fields: ['fixVersions', 'golive', 'build'] },
      ],
    },
    {
      name: 'Resolve Screen',
      description: 'Asks why it is done',
      tabs: [{ name: 'Resolution', fields: ['resolution', 'assignee'] }],
    },
  ],
  screenSchemes: [{ name: 'Web Screen Scheme', screens: { default: 'Web Issue Screen' } }],
  issueTypeScreenSchemes: [{ name: 'Web Screens', mappings: { default: 'Web Screen Scheme' } }],
})

/** One screen and screen scheme for each department. */
export const departmentScreens = (departments: readonly string[]): Screens => ({
  screens: departments.map((department) => ({
    name: `${department} Request Screen`,
    tabs: [
      { name: 'Request', fields: ['summary', 'description', 'duedate'] },
      { name: department, fields: departmentFieldKeys(department) },
    ],
  })),
  screenSchemes: departments.map((department) => ({
    name: `${department} Screen Scheme`,
    screens: { default: `${department} Request Screen` },
  })),
  issueTypeScreenSchemes: [],
})

/** What makes a scheme of operations, and the copy that somebody made to try something out. */
export const operationsScreens: Blueprint['issueTypeScreenSchemes'] = [
  {
    name: 'Operations Screens',
    mappings: {
      default: 'Finance Screen Scheme',
      'Change Request': 'Legal Screen Scheme',
      Purchase: 'Logistics Screen Scheme',
    },
  },
  {
    name: 'Copy of Operations Screens',
    description: 'Made by Derek, not in use',
    mappings: { default: 'Marketing Screen Scheme' },
  },
]

/** All of several screens together. */
export const joinScreens = (...parts: readonly Screens[]): Screens => ({
  screens: parts.flatMap(({ screens }) => screens),
  screenSchemes: parts.flatMap(({ screenSchemes }) => screenSchemes),
  issueTypeScreenSchemes: parts.flatMap((part) => part.issueTypeScreenSchemes),
})
