import type { ManualView } from '#contract/model/manual-step'
import type { PlanView } from '#contract/model/plan-view'
import { manualWording } from '#contract/wording/manual-wording'
import { wizardPlan } from './wizard-samples.ts'

const step = (
  code: ManualView['code'],
  kindTitle: string,
  name: string,
  change: Partial<ManualView> = {},
): ManualView => ({
  id: `${kindTitle}:${name}/${code}`,
  code,
  stepId: `${kindTitle}:${name}`,
  kind: kindTitle,
  kindTitle,
  name,
  what: manualWording[code].what,
  why: manualWording[code].why,
  where: manualWording[code].where,
  values: [],
  check: 'by-hand',
  page: `https://acme.atlassian.net/${code}/${encodeURIComponent(name)}`,
  state: 'open',
  outcome: null,
  endedAt: null,
  ...change,
})

/** Manual steps as a finished run has them, in every state. */
export const sampleManual: readonly ManualView[] = [
  step('board-columns', 'board', 'Payments board', {
    check: 'by-reading',
    values: [
      { label: 'To do', value: 'Backlog, Selected for development' },
      { label: 'In progress', value: 'In Progress, In Code Review (at most 5)' },
      { label: 'Done', value: 'Done' },
    ],
  }),
  step('board-swimlanes', 'board', 'Payments board', {
    check: 'by-reading',
    state: 'unlike',
    values: [{ label: 'Base swimlanes on', value: 'Assignees' }],
  }),
  step('issue-layout', 'project', 'Payments'),
  step('automation-enable', 'automation rule', 'Close stale payments', { state: 'waiting' }),
  step('filter-subscriptions', 'filter', 'Open payments', {
    state: 'waived',
    outcome: { state: 'waived', reason: 'Nobody reads these mails any more.' },
    endedAt: '2026-11-26T14:20:00.000Z',
  }),
  step('hierarchy-level', 'issue type', 'Initiative', {
    check: 'by-reading',
    state: 'done',
    outcome: { state: 'done', by: 'reading' },
    endedAt: '2026-11-26T14:20:00.000Z',
  }),
]

/** The same before anything is deployed. */
export const plannedManual: readonly ManualView[] = sampleManual.map((one) => ({
  ...one,
  page: one.kindTitle === 'board' ? null : one.page,
  state: 'waiting',
  outcome: null,
  endedAt: null,
}))

/** A plan for a Data Center: somebody has to make a workflow first, and some kinds are not shown. */
export const byHandPlan: PlanView = {
  ...wizardPlan,
  rows: wizardPlan.rows.map((row) =>
    row.id === 'workflow:Payment approval'
      ? { ...row, action: 'by-hand', readiness: 'nothing-to-do', reversible: null }
      : row,
  ),
  manual: [
    step('object-by-hand', 'workflow', 'Payment approval', {
      check: 'by-reading',
      page: null,
      values: [
        { label: 'Statuses', value: 'To Do, In Code Review, Ready for Audit, Done' },
        { label: 'Transition Approve', value: 'from In Code Review to Ready for Audit' },
      ],
    }),
  ],
  gaps: [
    ...wizardPlan.gaps,
    {
      kind: 'fieldConfiguration',
      what: 'field configurations',
      code: 'kind-not-shown',
      reason: 'Data Center’s REST API does not show it.',
    },
  ],
}
