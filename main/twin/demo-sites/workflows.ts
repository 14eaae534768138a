import type { Blueprint } from '../blueprint/blueprint.ts'
import { begin, onlyGroups, required } from './rules.ts'

type Flow = Blueprint['workflows'][number]

/** The web team's workflow; test has a loop back from review that production lacks. */
export const webWorkflow = (withLoop: boolean): Flow => ({
  name: 'Web Workflow',
  description: 'From idea to shop',
  statuses: ['To Do', 'Selected', 'In Progress', 'In Code Review', 'Released'],
  transitions: [
    begin('To Do'),
    { name: 'Select', from: ['To Do'], to: 'Selected' },
    { name: 'Start', from: ['Selected', 'To Do'], to: 'In Progress' },
    {
      name: 'Review',
      from: ['In Progress'],
      to: 'In Code Review',
      validators: [required(['build'], 'Which build shall be looked at?')],
    },
    ...(withLoop
      ? [{ name: 'Back to work', from: ['In Code Review'], to: 'In Progress' } as const]
      : []),
    { name: 'Release', from: ['In Code Review'], to: 'Released', screen: 'Resolve Screen' },
    { name: 'Reopen', to: 'To Do' },
  ],
})

/** Quality assurance, alike on both sites. */
export const qualityWorkflow: Flow = {
  name: 'QA Workflow',
  description: 'What the guild agreed on in 2023',
  statuses: ['To Do', 'Ready for QA', 'In QA', 'On Hold', 'Done'],
  transitions: [
    begin('To Do'),
    { name: 'Hand over', from: ['To Do', 'On Hold'], to: 'Ready for QA' },
    {
      name: 'Test',
      from: ['Ready for QA'],
      to: 'In QA',
      conditions: [onlyGroups('qa-guild')],
    },
    { name: 'Fails', from: ['In QA'], to: 'To Do' },
    { name: 'Passes', from: ['In QA'], to: 'Done', screen: 'Resolve Screen' },
    { name: 'Park', to: 'On Hold' },
  ],
}

/** Operations: plain, but with an Arabic status from the Cairo office. */
export const operationsWorkflow: Flow = {
  name: 'Operations Process',
  statuses: ['To Do', 'بانتظار الموافقة', 'In Progress', 'Done'],
  transitions: [
    begin('To Do'),
    { name: 'Ask', from: ['To Do'], to: 'بانتظار الموافقة' },
    { name: 'Approve', from: ['بانتظار الموافقة'], to: 'In Progress' },
    { name: 'Finish', from: ['In Progress'], to: 'Done' },
  ],
}

/** The old billing, as it was set up in the first week. */
export const billingWorkflow: Flow = {
  name: 'Billing (do not touch!!)',
  description: 'Ask Derek before you change anything here.',
  statuses: ['To Do', 'Done', 'Archived Bill'],
  statusProperties: { 'Archived Bill': { 'jira.issue.editable': 'false' } },
  transitions: [
    begin('To Do'),
    {
      name: 'Pay',
      from: ['To Do'],
      to: 'Done',
      triggers: ['pull-request-merged', 'branch-created'],
      properties: { 'opsbar-sequence': '10' },
      actions: [
        {
          ruleKey: 'connect:remote-workflow-function',
          parameters: {
            appKey: 'com.acme.billing-checks',
            config: '{"ledger":1}',
            disabled: 'false',
            tag: '',
          },
        },
      ],
    },
    { name: 'Archive', to: 'Archived Bill' },
  ],
}

/** The treasury's workflow on production, which uses payments' screen before payments do. */
export const treasuryWorkflow: Flow = {
  name: 'Treasury Workflow',
  statuses: ['To Do', 'On Hold', 'Done'],
  transitions: [
    begin('To Do'),
    { name: 'Hold', from: ['To Do'], to: 'On Hold' },
    { name: 'Book', from: ['To Do', 'On Hold'], to: 'Done', screen: 'Settle Screen' },
  ],
}
