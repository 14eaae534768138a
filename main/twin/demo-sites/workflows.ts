import type { Blueprint, RuleBlueprint, TransitionBlueprint } from '../blueprint/blueprint.ts'

type Flow = Blueprint['workflows'][number]

const required = (fields: string, message: string): RuleBlueprint => ({
  ruleKey: 'system:validate-field-value',
  parameters: {
    ruleType: 'fieldRequired',
    fieldsRequired: fields,
    ignoreContext: 'true',
    errorMessage: message,
  },
})

const onlyRoles = (roles: string): RuleBlueprint => ({
  ruleKey: 'system:restrict-issue-transition',
  parameters: { roleIds: roles },
})

const onlyGroup = (group: string): RuleBlueprint => ({
  ruleKey: 'system:restrict-issue-transition',
  parameters: { groupIds: group },
})

const assign = (type: 'to-lead' | 'to-reporter' | 'to-current-user'): RuleBlueprint => ({
  ruleKey: 'system:change-assignee',
  parameters: { type },
})

const create = (to: string): TransitionBlueprint => ({ name: 'Create', from: [], to })

/** The web team's workflow; test has a loop back from review that production lacks. */
export const webWorkflow = (withLoop: boolean): Flow => ({
  name: 'Web Workflow',
  description: 'From idea to shop',
  statuses: ['To Do', 'Selected', 'In Progress', 'In Code Review', 'Released'],
  transitions: [
    create('To Do'),
    { name: 'Select', from: ['To Do'], to: 'Selected' },
    { name: 'Start', from: ['Selected', 'To Do'], to: 'In Progress' },
    {
      name: 'Review',
      from: ['In Progress'],
      to: 'In Code Review',
      validators: [required('{field:build}', 'Which build shall be looked at?')],
    },
    ...(withLoop
      ? [{ name: 'Back to work', from: ['In Code Review'], to: 'In Progress' } as const]
      : []),
    { name: 'Release', from: ['In Code Review'], to: 'Released', screen: 'Resolve Screen' },
    { name: 'Reopen', to: 'To Do' },
  ],
})

/** Payments: rules on nearly every transition, two loops, a global way out. */
export const paymentWorkflow: Flow = {
  name: 'Payment Development Workflow',
  description: 'Four eyes on everything that moves money',
  statuses: [
    'To Do',
    'In Progress',
    'In Code Review',
    'Fraud Check',
    'Ready for Release',
    'Released',
    'Rejected',
  ],
  transitions: [
    create('To Do'),
    {
      name: 'Start work',
      from: ['To Do'],
      to: 'In Progress',
      conditions: [onlyRoles('{role:Developers},{role:Payment Approvers}')],
      actions: [assign('to-current-user')],
    },
    {
      name: 'Ask for review',
      from: ['In Progress'],
      to: 'In Code Review',
      validators: [required('{field:build},{field:method}', 'A build and a method, please.')],
    },
    { name: 'Needs work', from: ['In Code Review', 'Fraud Check'], to: 'In Progress' },
    {
      name: 'Approve',
      description: 'Not by whoever built it',
      from: ['In Code Review'],
      to: 'Fraud Check',
      conditions: [
        onlyRoles('{role:Payment Approvers}'),
        {
          ruleKey: 'system:separation-of-duties',
          parameters: {
            fromStatusId: '{status:In Progress}',
            toStatusId: '{status:In Code Review}',
          },
        },
      ],
    },
    {
      name: 'Clear',
      from: ['Fraud Check'],
      to: 'Ready for Release',
      conditions: [onlyGroup('{group:payments-team}')],
    },
    {
      name: 'Release',
      from: ['Ready for Release'],
      to: 'Released',
      screen: 'Settle Screen',
      validators: [required('{field:settlement}', 'When does the money arrive?')],
    },
    { name: 'Reject', to: 'Rejected', conditions: [onlyRoles('{role:Payment Approvers}')] },
  ],
}

/** Incidents of payments wait for the bank and come back. */
export const incidentWorkflow: Flow = {
  name: 'Payment Incident Workflow',
  statuses: ['To Do', 'In Progress', 'Waiting for Bank', 'Settled'],
  transitions: [
    create('To Do'),
    { name: 'Take', from: ['To Do'], to: 'In Progress', actions: [assign('to-current-user')] },
    { name: 'Ask the bank', from: ['In Progress'], to: 'Waiting for Bank' },
    { name: 'The bank answered', from: ['Waiting for Bank'], to: 'In Progress' },
    {
      name: 'Settle',
      from: ['In Progress', 'Waiting for Bank'],
      to: 'Settled',
      screen: 'Settle Screen',
      actions: [
        {
          ruleKey: 'system:copy-value-from-other-field',
          parameters: {
            sourceFieldKey: 'reporter',
            targetFieldKey: '{field:approver}',
            issueSource: 'SAME',
          },
        },
      ],
    },
  ],
}

/** Operations: plain, but with an Arabic status from the Cairo office. */
export const operationsWorkflow: Flow = {
  name: 'Operations Process',
  statuses: ['To Do', 'بانتظار الموافقة', 'In Progress', 'Done'],
  transitions: [
    create('To Do'),
    { name: 'Ask', from: ['To Do'], to: 'بانتظار الموافقة' },
    { name: 'Approve', from: ['بانتظار الموافقة'], to: 'In Progress' },
    { name: 'Finish', from: ['In Progress'], to: 'Done' },
  ],
}

/** The old billing, as it was set up in the first week. */
export const billingWorkflow: Flow = {
  name: 'Billing (do not touch!!)',
  description: 'x'.repeat(200),
  statuses: ['To Do', 'Done', 'Archived Bill'],
  transitions: [
    create('To Do'),
    { name: 'Pay', from: ['To Do'], to: 'Done' },
    { name: 'Archive', to: 'Archived Bill' },
  ],
}
