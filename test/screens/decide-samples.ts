import type { PlanView } from '#contract/model/plan-view'
import type { StepDetail } from '#contract/model/step-detail'
import type { AllAdvice, PlanEffect, StepOption } from '#contract/model/step-options'
import type { Answers } from './fake-bridge.ts'
import { wizardDetail, wizardPlan } from './wizard-samples.ts'

const stepId = 'screen:Payment: create'
const subject = { kind: 'screen', name: 'Payment: create', sourceId: '10011' }
const short = (kindTitle: string, name: string, action: 'create' | 'update' | 'reuse') =>
  ({ stepId: `${kindTitle}:${name}`, kindTitle, name, action }) as const

/** Nothing else in the plan changes. */
export const noEffect: PlanEffect = {
  comes: [],
  goes: [],
  changes: [],
  loses: [],
  problems: [],
  solved: 0,
  counts: { comes: 0, goes: 0, changes: 0, loses: 0, problems: 0 },
}

/** Something of everything. */
export const someEffect: PlanEffect = {
  comes: [short('screen', 'Payment: create (copy)', 'create')],
  goes: [short('field', 'Audit trail', 'create')],
  changes: [{ step: short('screen', 'Payment: create', 'reuse'), before: 'update' }],
  loses: [{ step: short('workflow', 'Payment approval', 'update'), elements: ['Screen of “Pay”'] }],
  problems: [
    { code: 'reference-missing', reason: 'The destination lacks something (Audit trail)' },
  ],
  solved: 2,
  counts: { comes: 1, goes: 9, changes: 1, loses: 1, problems: 1 },
}

/** Decisions about a screen: as it is, another name, without it, another one. */
export const sampleOptions: readonly StepOption[] = [
  {
    id: `${stepId}?reuse`,
    label: 'Use it as it is',
    consequence: 'Nothing about it changes.',
    asks: 'nothing',
    decision: { ...subject, choose: 'reuse' },
    chosen: false,
    effect: noEffect,
  },
  {
    id: `${stepId}?use`,
    label: 'Use another one instead',
    consequence: 'Everything that you carry over uses that one.',
    asks: 'object',
    decision: { ...subject, choose: 'use', destinationId: '30' },
    chosen: false,
    effect: null,
  },
  {
    id: `${stepId}?rename`,
    label: 'Give it another name',
    consequence: 'The destination’s bears that name. The source keeps its own.',
    asks: 'name',
    decision: { ...subject, choose: 'rename', newName: 'Payment: create (copy)' },
    chosen: false,
    effect: noEffect,
  },
  {
    id: `${stepId}?skip`,
    label: 'Leave it out',
    consequence: 'The destination’s own stays as it is and is used, and nothing comes for it.',
    asks: 'nothing',
    decision: { ...subject, choose: 'skip' },
    chosen: false,
    effect: someEffect,
  },
]

/** Two twins, of which one saves what it uses, too. */
export const sampleAdvice: AllAdvice = {
  saves: 3,
  advice: [
    {
      stepId: 'screen scheme:Payments',
      kindTitle: 'screen scheme',
      name: 'Payment screens',
      twin: { id: '50', name: 'Invoice screens' },
      moreTwins: 1,
      saves: 2,
      saved: ['Payment screens', 'Payment: resolve'],
      decisions: [
        {
          kind: 'screenscheme',
          name: 'Payment screens',
          sourceId: '5',
          choose: 'use',
          destinationId: '50',
        },
        { kind: 'screenscheme', name: 'Payment screens', sourceId: '5', choose: 'reuse' },
      ],
    },
    {
      stepId: 'field:Audit trail',
      kindTitle: 'field',
      name: 'Audit trail',
      twin: { id: '60', name: 'Trail' },
      moreTwins: 0,
      saves: 1,
      saved: ['Audit trail'],
      decisions: [
        { kind: 'field', name: 'Audit trail', sourceId: '6', choose: 'use', destinationId: '60' },
        { kind: 'field', name: 'Audit trail', sourceId: '6', choose: 'reuse' },
      ],
    },
  ],
}

/** What the sites changed of the screen since they were last equal. */
export const sampleDivergences: StepDetail['divergences'] = [
  {
    path: 'description',
    label: 'Description',
    side: 'both',
    base: 'For payments',
    here: 'For payments of all kinds',
    there: 'For payments and refunds',
    taken: null,
  },
  {
    path: 'tabs.~1.fields.~due',
    label: 'Tabs › Details › Due date',
    side: 'there',
    base: null,
    here: null,
    there: 'Due date',
    taken: 'there',
  },
]

/** A plan that knows when both sites were equal, with a conflict, something left out, and a decision. */
export const decidedPlan: PlanView = {
  ...wizardPlan,
  rows: wizardPlan.rows.map((row) =>
    row.id === stepId ? { ...row, changedOn: 'both' as const, action: 'problem' } : row,
  ),
  problems: [
    {
      id: 'conflict-1',
      code: 'conflict',
      stepId,
      subject,
      stepName: 'Payment: create',
      kindTitle: 'screen',
      blocks: 'step',
      reason: 'Conflict: both sites changed this since they were last equal (Description)',
      remedy: 'Choose for each of the changes whether it stays as it is there or comes from here.',
      details: [],
      waiting: 1,
      choices: [],
      grid: null,
    },
  ],
  decisions: [{ choose: 'reuse', kind: 'screen', name: 'Payment: create' }],
  skipped: [
    {
      kind: 'screen',
      kindTitle: 'screen',
      id: '9',
      name: 'Legacy screen',
      ownerName: '',
      because: '',
    },
    {
      kind: 'screenscheme',
      kindTitle: 'screen scheme',
      id: '8',
      name: 'Legacy screens',
      ownerName: '',
      because: 'Legacy screen',
    },
  ],
  base: { site: wizardPlan.source, takenAt: '2026-10-01T08:00:00.000Z' },
}

/** A main process that answers whatever the decisions of a plan ask for. */
export const decideAnswers: Answers = {
  'plan.get': () => decidedPlan,
  'plan.detail': ({ stepId: asked }) => ({
    ...wizardDetail(asked),
    ...(asked === stepId ? { subject, divergences: sampleDivergences } : {}),
  }),
  'plan.decide': ({ decisions }) => ({ ...decidedPlan, decisions }),
  'plan.options': () => ({ options: sampleOptions }),
  'plan.try': () => someEffect,
  'plan.find-candidates': () => ({
    candidates: [
      { id: '30', name: 'Invoice: create', ownerName: '', standsFor: '' },
      { id: '31', name: 'Order: create', ownerName: '', standsFor: 'Order: create' },
    ],
    more: 4,
  }),
  'plan.advice': () => sampleAdvice,
  'plan.save-decisions': () => ({ savedTo: 'Decisions.json' }),
  'plan.read-decisions': () => ({
    file: 'Decisions.json',
    decisions: [{ kind: 'screen', name: 'Payment: resolve', sourceId: '12', choose: 'skip' }],
    unfit: [{ number: 2, text: 'The source has no screen “Payment: refund”.' }],
  }),
}
