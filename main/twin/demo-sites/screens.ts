import type { Blueprint } from '../blueprint/blueprint.ts'

type Screens = Pick<Blueprint, 'screens' | 'screenSchemes' | 'issueTypeScreenSchemes'>

const departments = ['Finance', 'Legal', 'Marketing', 'Logistics', 'Facilities', 'Training']
const questions = ['Owner', 'Budget Code', 'Review Date', 'Approval', 'Cost Centre', 'Reference']

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

/** Screens of payments: a screen of its own for incidents. */
export const paymentScreens: Screens = {
  screens: [
    {
      name: 'Payment Screen',
      description: 'What a payment issue shows',
      tabs: [
        { name: 'Payment', fields: ['summary', 'method', 'amount', 'scheme', 'bank', 'region'] },
        { name: 'People', fields: ['assignee', 'reporter', 'approver', 'watchgroup'] },
        { name: 'Release', fields: ['fixVersions', 'components', 'build', 'settlement'] },
      ],
    },
    {
      name: 'Payment Create Screen',
      tabs: [
        { name: 'New', fields: ['summary', 'issuetype', 'method', 'amount', 'severity', 'team'] },
      ],
    },
    {
      name: 'Payment Incident Screen',
      description: 'Short, because somebody is in a hurry',
      tabs: [{ name: 'Incident', fields: ['summary', 'severity', 'priority', 'risk', 'bank'] }],
    },
    {
      name: 'Settle Screen',
      tabs: [{ name: 'Settlement', fields: ['settlement', 'resolution', 'approver'] }],
    },
  ],
  screenSchemes: [
    {
      name: 'Payment Screen Scheme',
      screens: { default: 'Payment Screen', create: 'Payment Create Screen' },
    },
    { name: 'Incident Screen Scheme', screens: { default: 'Payment Incident Screen' } },
  ],
  issueTypeScreenSchemes: [
    {
      name: 'Payment Screens',
      description: 'Payments look different from everything else',
      mappings: { default: 'Payment Screen Scheme', 'Payment Incident': 'Incident Screen Scheme' },
    },
  ],
}

/** Screens of operations: one for each department that once asked. */
export const departmentScreens: Screens = {
  screens: departments.map((department) => ({
    name: `${department} Request Screen`,
    tabs: [
      { name: 'Request', fields: ['summary', 'description', 'duedate'] },
      {
        name: department,
        fields: questions.map((question) => `${department}-${question}`.toLowerCase()),
      },
    ],
  })),
  screenSchemes: departments.map((department) => ({
    name: `${department} Screen Scheme`,
    screens: { default: `${department} Request Screen` },
  })),
  issueTypeScreenSchemes: [
    {
      name: 'Operations Screens',
      mappings: { default: 'Finance Screen Scheme', 'Change Request': 'Legal Screen Scheme' },
    },
    { name: 'Copy of Operations Screens', mappings: { default: 'Marketing Screen Scheme' } },
  ],
}
