import type { Acceptance } from '#contract/model/acceptance'
import { failure } from '#contract/model/failure'
import type { Rehearsal, RehearsedStep } from '#contract/model/rehearsal'
import type { ReportCheck } from '#contract/model/report-check'
import type { RunEstimate } from '#contract/model/run-window'
import { wizardPlan } from './wizard-samples.ts'

/** What the sample plan is likely to take. */
export const sampleEstimate: RunEstimate = {
  requests: { low: 40, high: 90 },
  deploySeconds: { low: 20, high: 150 },
  readBackSeconds: { low: 10, high: 30 },
  basis: 'usual',
  window: null,
}

const step = (
  kindTitle: string,
  name: string,
  change: Partial<RehearsedStep> = {},
): RehearsedStep => ({
  stepId: `${kindTitle}:${name}`,
  kindTitle,
  name,
  action: 'create',
  outcome: { state: 'done', destinationId: '1' },
  limits: [],
  asked: null,
  ...change,
})

/** A rehearsal in which everything was done, proven, judged and taken back. */
export const passedRehearsal: Rehearsal = {
  planHash: 'a1',
  destination: wizardPlan.destination,
  snapshotTakenAt: wizardPlan.destinationReadAt,
  begunAt: '2026-11-26T14:06:00.000Z',
  endedAt: '2026-11-26T14:07:00.000Z',
  verdict: 'passed',
  steps: [
    step('status', 'In Code Review'),
    step('workflow', 'Payment approval', { action: 'update', asked: { answer: 'fine' } }),
    step('project', 'Payments'),
  ],
  failedAt: [],
  waiting: 2,
  remaining: [],
  stopped: null,
  undone: { done: 3, failed: 0, failures: [], differences: [], requests: 12 },
  requests: { deploy: { reads: 9, creates: 6, changes: 4, deletions: 0 }, verify: 21 },
  estimate: { from: 25, to: 180 },
  measured: 240,
  notAsked: null,
}

/** One in which nothing failed, but a step could not be judged, and the destination was not asked. */
export const partRehearsal: Rehearsal = {
  ...passedRehearsal,
  verdict: 'in-part',
  steps: [
    step('status', 'In Code Review'),
    step('workflow', 'Payment approval', {
      action: 'update',
      limits: [{ code: 'app-rule', details: ['ScriptRunner'] }],
    }),
    step('project', 'Payments'),
  ],
  measured: null,
  notAsked: failure('net.unreachable', 'acme.atlassian.net'),
}

/** One that failed at a step, with what was skipped, and a difference after the way back. */
export const failedRehearsal: Rehearsal = {
  ...passedRehearsal,
  verdict: 'failed',
  steps: [
    step('status', 'In Code Review'),
    step('workflow', 'Payment approval', {
      action: 'update',
      outcome: {
        state: 'failed',
        failure: failure(
          'jira.rejected',
          'Payment approval',
          ['The status “On Hold” is used.'],
          400,
        ),
      },
      asked: { answer: 'refused', details: ['The status On Hold is used by issues.'] },
    }),
    step('project', 'Payments', {
      outcome: { state: 'skipped', because: 'workflow:Payment approval' },
    }),
  ],
  failedAt: ['workflow:Payment approval'],
  remaining: [{ kindTitle: 'workflow', name: 'Payment approval' }],
  undone: {
    done: 1,
    failed: 1,
    failures: ['In Code Review'],
    differences: [{ kindTitle: 'status', name: 'In Code Review', difference: 'left-over' }],
    requests: 4,
  },
}

/** An acceptance run with every outcome, of which something is left. */
export const sampleAcceptance: Acceptance = {
  format: 'slipway-acceptance',
  schema: 1,
  begunAt: '2026-11-26T14:20:00.000Z',
  endedAt: '2026-11-26T14:22:00.000Z',
  by: 'Ann Adams',
  projects: [
    {
      like: 'Payments',
      key: 'SLWA1B2C3',
      name: 'Slipway acceptance run A1B2C3',
      notificationScheme: 'Slipway acceptance run A1B2C3 (nobody is notified)',
      removed: false,
    },
  ],
  checks: [
    { subject: 'create', project: 'Payments', of: 'Bug', outcome: 'fits', details: [] },
    {
      subject: 'transition',
      project: 'Payments',
      of: 'Bug: Finish (Ready for Audit → Done)',
      outcome: 'refused',
      details: ['Audit trail is required.'],
    },
    {
      subject: 'screen',
      project: 'Payments',
      of: 'Story',
      outcome: 'differs',
      details: ['Severity is not offered'],
    },
    {
      subject: 'permission',
      project: 'Payments',
      of: 'Browse projects',
      outcome: 'not-checked',
      details: [],
    },
    { subject: 'filter', project: '', of: 'Open payments', outcome: 'fits', details: ['14'] },
  ],
  stopped: null,
}

/** A report that fits its chain. */
export const fittingReport: ReportCheck = {
  fits: true,
  misfit: null,
  entries: 57,
  head: '9f2c'.repeat(16),
  planHash: '1a7e'.repeat(16),
  plan: 'checked',
}
