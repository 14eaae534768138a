import type { ImpactView } from '#contract/model/impact-view'
import type { PlanRow, PlanView, ProblemView } from '#contract/model/plan-view'
import type { StepUndo } from '#contract/model/undo'
import { wizardPlan } from './wizard-samples.ts'

/** What a workflow hits that two projects use. */
export const sampleImpact: ImpactView = {
  readAt: '2026-11-26T14:03:00.000Z',
  issues: 1240,
  search: { jql: 'project in (1, 2)', of: 'projects' },
  kinds: [
    {
      kind: 'project',
      title: { one: 'project', many: 'projects' },
      names: ['Payments', 'Treasury'],
    },
    {
      kind: 'filter',
      title: { one: 'filter', many: 'filters' },
      names: ['Audits this week', 'My reviews', 'Open payments', 'Stale payments', 'Waiting'],
    },
    { kind: 'board', title: { one: 'board', many: 'boards' }, names: ['Approvals', 'Payments'] },
    {
      kind: 'dashboard',
      title: { one: 'dashboard', many: 'dashboards' },
      names: ['Month end'],
    },
    {
      kind: 'workflowScheme',
      title: { one: 'workflow scheme', many: 'workflow schemes' },
      names: ['Payment workflows'],
    },
  ],
}

/** Something that an undo takes back in part. */
export const sampleUndo: StepUndo = {
  way: 'restore',
  reversible: 'in-part',
  stays: [
    { code: 'issues-moved', details: ['Payment approval'] },
    { code: 'values', details: ['On Hold'] },
  ],
}

const hits: Readonly<Record<string, Partial<PlanRow>>> = {
  'workflow:Payment approval': {
    reversible: 'in-part',
    harm: { does: 'moves-issues', issues: 1240, projects: 2, dependants: 9 },
  },
  'permission scheme:Company permissions': {
    harm: { does: 'changes', issues: 1240, projects: 2, dependants: 8 },
  },
  'screen:Payment: create': {
    harm: { does: 'changes', issues: null, projects: 1, dependants: 2 },
  },
  'field:Audit trail': { reversible: 'not' },
}

const nothing: Partial<PlanRow> = {
  reversible: null,
  harm: { does: 'nothing', issues: 0, projects: 0, dependants: 0 },
}

const oneWay: ProblemView = {
  id: 'problem-3',
  code: 'cannot-be-undone',
  stepId: 'field:Audit trail',
  subject: { kind: 'field', name: 'Audit trail', sourceId: '10050' },
  stepName: 'Audit trail',
  kindTitle: 'field',
  blocks: 'step',
  reason: 'This cannot be undone later (Audit trail)',
  remedy:
    'Once it is written, it stays: neither Slipway nor Jira’s API takes it back. Accept that for this change, or leave it out of the deployment.',
  details: ['Audit trail'],
  waiting: 1,
  choices: [
    {
      id: 'accept',
      label: 'Accept that it stays',
      consequence: 'It is written as the plan shows it, and an undo leaves it as it is.',
      decision: {
        choose: 'accept',
        code: 'cannot-be-undone',
        kind: 'field',
        name: 'Audit trail',
        sourceId: '10050',
      },
    },
  ],
  grid: null,
}

/** The sample plan with what its changes hit, and with one that cannot be undone. */
export const harmfulPlan: PlanView = {
  ...wizardPlan,
  rows: wizardPlan.rows.map((row) => ({
    ...row,
    ...(row.readiness === 'nothing-to-do' ? nothing : {}),
    ...hits[row.id],
  })),
  problems: [oneWay, ...wizardPlan.problems],
  undo: { fully: 7, inPart: 1, not: 1 },
}
