import type { Blueprint } from '../blueprint/blueprint.ts'

type Basics = Pick<
  Blueprint,
  'categories' | 'statuses' | 'issueTypes' | 'resolutions' | 'priorities' | 'roles'
>

/** What both of Acme's sites have in common, word for word. */
export const sharedBasics: Basics = {
  categories: [
    { name: 'Customer-facing', description: 'Products that customers see' },
    { name: 'Internal', description: 'Tools for our own people' },
  ],
  statuses: [
    { name: 'Selected', category: 'TODO', description: 'Chosen for the next weeks' },
    { name: 'Ready for QA', category: 'IN_PROGRESS' },
    { name: 'In QA', category: 'IN_PROGRESS', description: 'The guild has it' },
    { name: 'Ready for Release', category: 'IN_PROGRESS' },
    { name: 'Released', category: 'DONE', description: 'In the hands of customers' },
    { name: 'Rejected', category: 'DONE' },
    { name: 'On Hold', category: 'TODO' },
  ],
  issueTypes: [
    { name: 'Incident', description: 'Something is broken in production' },
    { name: 'Check', description: 'A step of a list of checks', subtask: true },
    { name: 'Purchase', description: 'Somebody wants to buy something' },
  ],
  resolutions: [{ name: 'Shipped', description: 'Live for everybody' }, { name: 'Out of Scope' }],
  priorities: [
    { name: 'Blocker', description: 'Nothing else matters', color: '#b3001b' },
    { name: 'Regulatory', description: 'A regulator waits for it', color: '#5e35b1' },
  ],
  roles: [
    { name: 'Developers', description: 'Who build it' },
    { name: 'Testers', description: 'Who try to break it' },
    { name: 'Stakeholders', description: 'Who ask when it is done' },
  ],
}

/** What production has in an older version: other words, colours, or case. */
export const olderBasics: Basics = {
  categories: [{ name: 'Payments 💳', description: 'Moves money' }],
  statuses: [
    { name: 'In Code Review', category: 'IN_PROGRESS', description: 'Four eyes' },
    { name: 'waiting for bank', category: 'IN_PROGRESS', description: '' },
  ],
  issueTypes: [{ name: 'Change Request', description: 'A customer wants something else' }],
  resolutions: [{ name: 'Refunded', description: 'Money is back' }],
  priorities: [],
  roles: [{ name: 'Auditors', description: 'External' }],
}

/** What the test site has: it is ahead of production. */
export const testBasics: Basics = {
  categories: [{ name: 'Payments 💳', description: 'Everything that moves money' }],
  statuses: [
    { name: 'In Code Review', category: 'IN_PROGRESS', description: 'Somebody else looks at it' },
    { name: 'Waiting for Bank', category: 'IN_PROGRESS', description: 'The bank has it' },
    { name: 'Fraud Check', category: 'IN_PROGRESS', description: 'Looked at by the fraud team' },
    { name: 'Settled', category: 'DONE', description: 'Money has arrived' },
    { name: 'Charged Back', category: 'DONE', description: 'And gone again' },
    { name: 'Archived Bill', category: 'DONE' },
    { name: 'بانتظار الموافقة', category: 'TODO', description: 'Waits for approval (Cairo)' },
  ],
  issueTypes: [
    { name: 'Change Request', description: 'A wish of a customer' },
    { name: 'Payment Incident', description: 'Money went the wrong way', icon: 'own' },
    { name: 'Integration', description: 'Connecting a bank', icon: 10320 },
    { name: 'Compliance Check', description: 'Asked for by an auditor', subtask: true },
    { name: 'Invoice', description: 'A bill of the old billing' },
  ],
  resolutions: [
    { name: 'Refunded', description: 'The customer has the money back' },
    { name: 'Accepted Risk' },
  ],
  priorities: [
    { name: 'Overdue', description: 'Should have been done', color: '#ff8b00', icon: 'own' },
    { name: 'Cosmetic', description: 'Nobody is hurt', color: '#90a4ae' },
  ],
  roles: [
    { name: 'Payment Approvers', description: 'May release money' },
    { name: 'Auditors', description: 'May look at everything' },
  ],
}
