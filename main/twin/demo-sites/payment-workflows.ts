import type { Blueprint, TransitionBlueprint } from '../blueprint/blueprint.ts'
import {
  assign,
  begin,
  copyField,
  looksLike,
  notTheSame,
  onlyGroups,
  onlyRoles,
  permitted,
  required,
  subtasksIn,
  wasOnce,
} from './rules.ts'

type Flow = Blueprint['workflows'][number]

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
    begin('To Do'),
    {
      name: 'Start work',
      from: ['To Do'],
      to: 'In Progress',
      conditions: [onlyRoles('Developers', 'Payment Approvers')],
      actions: [assign('to-current-user')],
    },
    {
      name: 'Ask for review',
      from: ['In Progress'],
      to: 'In Code Review',
      validators: [
        required(['build', 'method'], 'A build and a method, please.'),
        looksLike('build', '^[0-9]+\\.[0-9]+$'),
      ],
    },
    { name: 'Needs work', from: ['In Code Review', 'Fraud Check'], to: 'In Progress' },
    {
      name: 'Approve',
      description: 'Not by whoever built it',
      from: ['In Code Review'],
      to: 'Fraud Check',
      conditions: [
        onlyRoles('Payment Approvers'),
        notTheSame('In Progress', 'In Code Review'),
        subtasksIn('Released', 'Rejected'),
      ],
    },
    {
      name: 'Clear',
      from: ['Fraud Check'],
      to: 'Ready for Release',
      conditions: [onlyGroups('payments-team'), onlyRoles('Auditors')],
      anyCondition: true,
    },
    {
      name: 'Release',
      from: ['Ready for Release'],
      to: 'Released',
      screen: 'Settle Screen',
      validators: [
        required(['settlement'], 'When does the money arrive?'),
        permitted('RESOLVE_ISSUES'),
        wasOnce('Fraud Check'),
      ],
    },
    { name: 'Reject', to: 'Rejected', conditions: [onlyRoles('Payment Approvers')] },
  ],
}

const incidentBeginnings: readonly TransitionBlueprint[] = [
  begin('To Do'),
  { name: 'Take', from: ['To Do'], to: 'In Progress', actions: [assign('to-current-user')] },
]

/** Incidents of payments wait for the bank and come back. */
export const incidentWorkflow: Flow = {
  name: 'Payment Incident Workflow',
  description: 'Until the money is where it belongs',
  statuses: ['To Do', 'In Progress', 'Waiting for Bank', 'Settled', 'Charged Back'],
  transitions: [
    ...incidentBeginnings,
    { name: 'Ask the bank', from: ['In Progress'], to: 'Waiting for Bank' },
    { name: 'The bank answered', from: ['Waiting for Bank'], to: 'In Progress' },
    {
      name: 'Settle',
      from: ['In Progress', 'Waiting for Bank'],
      to: 'Settled',
      screen: 'Settle Screen',
      actions: [copyField('reporter', 'approver')],
    },
    { name: 'Charge back', from: ['Settled'], to: 'Charged Back' },
    { name: 'Again', from: ['Charged Back'], to: 'In Progress' },
  ],
}

/** The same on production: without the bank's answer. No project uses it there yet. */
export const olderIncidentWorkflow: Flow = {
  name: 'Payment Incident Workflow',
  description: 'First draft',
  statuses: ['To Do', 'In Progress', 'waiting for bank'],
  transitions: [
    ...incidentBeginnings,
    { name: 'Ask the bank', from: ['In Progress'], to: 'waiting for bank' },
  ],
}
