import type { Screens } from './screens.ts'

/** The screen that both sites ask on when money is settled; production's is older. */
export const settleScreen = (fields: readonly string[]): Screens['screens'][number] => ({
  name: 'Settle Screen',
  tabs: [{ name: 'Settlement', fields: ['settlement', 'resolution', ...fields] }],
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
        {
          name: 'Release 🚀',
          fields: ['fixVersions', 'components', 'build', 'settlement', 'effort'],
        },
      ],
    },
    {
      name: 'Payment Create Screen',
      tabs: [
        {
          name: 'New',
          fields: ['summary', 'issuetype', 'method', 'amount', 'severity', 'team', 'security'],
        },
      ],
    },
    {
      name: 'Payment Incident Screen',
      description: 'Short, because somebody is in a hurry',
      tabs: [
        {
          name: 'Incident',
          fields: ['summary', 'severity', 'priority', 'risk', 'channels', 'bank'],
        },
      ],
    },
    settleScreen(['approver']),
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

/** What production has of them: the settle screen, and an incident screen that nobody uses. */
export const olderPaymentScreens: Screens = {
  screens: [
    settleScreen([]),
    {
      name: 'Payment Incident Screen',
      description: 'Draft',
      tabs: [{ name: 'Incident', fields: ['summary', 'priority'] }],
    },
  ],
  screenSchemes: [
    { name: 'Incident Screen Scheme', screens: { default: 'Payment Incident Screen' } },
  ],
  issueTypeScreenSchemes: [],
}
