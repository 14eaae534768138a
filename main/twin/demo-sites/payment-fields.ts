import type { FieldBlueprint } from '../blueprint/blueprint.ts'
import { choice, number, standardContext } from './field-shapes.ts'

/** What only payments use, and so only test has. */
export const paymentFields: readonly FieldBlueprint[] = [
  {
    key: 'method',
    name: 'Payment Method',
    description: 'How the money moves',
    type: 'select',
    searcher: 'multiselectsearcher',
    contexts: [
      {
        name: 'All payments',
        options: ['Card', 'Bank transfer', 'Direct debit', 'Wallet', 'Cheque'],
        disabledOptions: ['Cheque'],
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
        name: standardContext('Acquiring Bank'),
        options: [
          ['Germany', ['Commerzbank', 'DZ Bank', 'N26']],
          ['Italy', ['Intesa Sanpaolo', 'UniCredit']],
          ['日本', ['三菱UFJ銀行', 'みずほ銀行']],
        ],
        defaultOption: ['Germany', 'DZ Bank'],
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
  number('amount', 'Amount (EUR)'),
  {
    key: 'risk',
    name: 'Risk Notes',
    description: 'For the fraud team only',
    type: 'textarea',
    searcher: 'textsearcher',
  },
  {
    key: 'channels',
    name: 'Payment Channels',
    type: 'multicheckboxes',
    searcher: 'multiselectsearcher',
    contexts: [
      {
        name: 'Payments and their incidents',
        projects: ['PAY'],
        issueTypes: ['Payment Incident', 'Integration'],
        options: ['Shop', 'App', 'Phone', 'Partner'],
        defaultOption: ['Shop', 'App'],
      },
    ],
  },
  choice('scheme', 'Card Scheme', ['Visa', 'Mastercard', 'Amex', 'JCB'], 'Whose card it is'),
]

/** What production has of them: the first attempt, from before the payments project was planned. */
export const olderPaymentFields: readonly FieldBlueprint[] = [
  choice('scheme', 'Card scheme', ['Visa', 'Mastercard']),
]
