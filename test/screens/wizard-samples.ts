import type { Contents } from '#contract/model/contents'
import type { DriftView } from '#contract/model/drift'
import { failure } from '#contract/model/failure'
import type { Confirmation, PlanRow, PlanView, ProblemView } from '#contract/model/plan-view'
import type { RunStep, RunSummary, RunView } from '#contract/model/run-view'
import type { MemberView, StepDetail, WorkflowPicture } from '#contract/model/step-detail'
import { countsOfSteps } from './counts-of-steps.ts'

const source = {
  cloudId: 'cloud-1',
  address: 'https://acme-test.atlassian.net',
  title: 'Acme Test',
}
const destination = {
  cloudId: 'cloud-2',
  address: 'https://acme.atlassian.net',
  title: 'Acme Production',
}

/** A source with projects, one of which cannot be carried, and single objects. */
export const wizardContents: Contents = {
  snapshotId: 'snapshot-1',
  site: source,
  takenAt: '2026-11-26T14:01:00.000Z',
  requests: 214,
  projects: [
    { key: 'CARE', name: 'Customer Care', refused: null },
    { key: 'MOB', name: 'Mobile App', refused: null },
    { key: 'PAY', name: 'Payments', refused: null },
    {
      key: 'SQUAD',
      name: 'Squad Space',
      refused: 'It is team-managed; Slipway carries company-managed projects.',
    },
    { key: 'SHOP', name: 'Web Shop', refused: null },
  ],
  kinds: [
    { kind: 'project', title: 'projects', count: 5, selectable: true },
    { kind: 'workflow', title: 'workflows', count: 18, selectable: true },
    { kind: 'field', title: 'fields', count: 64, selectable: true },
    { kind: 'screen', title: 'screens', count: 31, selectable: true },
    { kind: 'user', title: 'users', count: 120, selectable: false },
  ],
  objects: [
    ...Array.from({ length: 18 }, (_, at) => ({
      kind: 'workflow',
      id: `w${at}`,
      name: `${['Bug', 'Story', 'Incident'][at % 3]} workflow ${at + 1}`,
      ownerName: '',
    })),
    ...Array.from({ length: 64 }, (_, at) => ({
      kind: 'field',
      id: `f${at}`,
      name: `${['Severity', 'Region', 'Root cause', 'Customer tier'][at % 4]} ${at + 1}`,
      ownerName: '',
    })),
    ...Array.from({ length: 31 }, (_, at) => ({
      kind: 'screen',
      id: `s${at}`,
      name: `Screen ${at + 1}`,
      ownerName: '',
    })),
  ],
  gaps: [
    {
      kind: 'screen',
      what: 'Screens of the service desk',
      code: 'auth.permission-missing',
      reason: 'Jira did not let this account read them.',
    },
  ],
}

const row = (kindTitle: string, name: string, change: Partial<PlanRow> = {}): PlanRow => ({
  id: `${kindTitle}:${name}`,
  kind: kindTitle.replaceAll(' ', ''),
  kindTitle,
  name,
  ownerName: '',
  action: 'create',
  readiness: 'ready',
  projects: ['Payments'],
  selected: false,
  dependsOn: [],
  changes: 0,
  problems: 0,
  sharedWith: 0,
  reversible: 'fully',
  harm: { does: 'adds', issues: 0, projects: 0, dependants: 0 },
  changedOn: null,
  ...change,
})

const same = { action: 'no-change', readiness: 'nothing-to-do' } as const

const rows: readonly PlanRow[] = [
  row('status', 'In Code Review', { projects: ['Payments', 'Web Shop'] }),
  row('status', 'Ready for Audit'),
  row('status', 'To Do', same),
  row('status', 'Done', same),
  row('issue type', 'Change Request', { action: 'reuse', readiness: 'nothing-to-do' }),
  row('field', 'Severity', {
    action: 'problem',
    readiness: 'blocked',
    problems: 1,
    projects: ['Payments', 'Web Shop'],
  }),
  row('field', 'Audit trail'),
  row('custom field context', 'Default context', { ownerName: 'Audit trail' }),
  row('screen', 'Payment: create', { action: 'update', changes: 3 }),
  row('screen', 'Payment: resolve', { readiness: 'blocked' }),
  row('workflow', 'Payment approval', {
    action: 'update',
    changes: 6,
    readiness: 'warning',
    sharedWith: 1,
    dependsOn: ['status:In Code Review', 'status:Ready for Audit'],
  }),
  row('workflow scheme', 'Payment workflows', {
    dependsOn: ['workflow:Payment approval'],
  }),
  row('permission scheme', 'Company permissions', {
    action: 'update',
    readiness: 'warning',
    sharedWith: 2,
    projects: ['Payments', 'Web Shop'],
  }),
  row('project', 'Payments', { selected: true, dependsOn: ['workflow scheme:Payment workflows'] }),
  row('project', 'Web Shop', {
    selected: true,
    projects: ['Web Shop'],
    action: 'update',
    changes: 1,
  }),
]

const severity: ProblemView = {
  id: 'problem-1',
  code: 'ambiguous-name',
  stepId: 'field:Severity',
  subject: { kind: 'field', name: 'Severity', sourceId: '10042' },
  stepName: 'Severity',
  kindTitle: 'field',
  blocks: 'step',
  reason: 'Conflict: several objects have this name (Severity)',
  remedy: 'Choose which of them to use, or have a new one made.',
  details: [],
  waiting: 2,
  choices: [
    {
      id: 'use-1',
      label: 'Use “Severity” with id customfield_10042',
      consequence: 'It is brought in line with the source.',
      decision: {
        choose: 'use',
        kind: 'field',
        name: 'Severity',
        destinationId: 'customfield_10042',
      },
    },
    {
      id: 'create',
      label: 'Make a new one',
      consequence: 'The destination gets another “Severity” beside those it has.',
      decision: { choose: 'create', kind: 'field', name: 'Severity' },
    },
  ],
  grid: null,
}

/** A plan with every action, a problem and two warnings. */
export const wizardPlan: PlanView = {
  planId: 'plan-1',
  source,
  destination,
  madeAt: '2026-11-26T14:05:00.000Z',
  destinationReadAt: '2026-11-26T14:03:00.000Z',
  compared: 842,
  rows,
  undo: { fully: 7, inPart: 1, not: 0 },
  undoes: null,
  problems: [
    severity,
    {
      ...severity,
      id: 'problem-2',
      code: 'person-missing',
      stepId: 'permission scheme:Company permissions',
      stepName: 'Company permissions',
      kindTitle: 'permission scheme',
      blocks: 'element',
      reason: 'This person is not on the destination (Grace Hopper)',
      remedy:
        'Invite them to the destination site, map them to somebody else, or go on without them here.',
      waiting: 0,
      choices: [],
    },
  ],
  decisions: [{ choose: 'reuse', kind: 'issuetype', name: 'Change Request', sourceId: '10007' }],
  notices: [],
  notCarried: [{ projectId: '10000', what: 'automation rules', name: 'Close stale payments' }],
  manual: [],
  people: [],
  onlyThere: [],
  skipped: [],
  base: null,
  gaps: [],
}

const picture: WorkflowPicture = {
  statuses: [
    { id: 'todo', name: 'To Do', category: 'TODO', change: 'same' },
    { id: 'progress', name: 'In Progress', category: 'IN_PROGRESS', change: 'same' },
    { id: 'review', name: 'In Code Review', category: 'IN_PROGRESS', change: 'added' },
    { id: 'audit', name: 'Ready for Audit', category: 'IN_PROGRESS', change: 'added' },
    { id: 'hold', name: 'On Hold', category: 'TODO', change: 'removed' },
    { id: 'done', name: 'Done', category: 'DONE', change: 'same' },
  ],
  transitions: [
    { id: '1', name: 'Create', type: 'initial', from: [], to: 'todo', change: 'same', rules: [] },
    {
      id: '11',
      name: 'Start',
      type: 'directed',
      from: ['todo'],
      to: 'progress',
      change: 'same',
      rules: [],
    },
    {
      id: '21',
      name: 'Send to review',
      type: 'directed',
      from: ['progress'],
      to: 'review',
      change: 'added',
      rules: [{ text: 'Only the assignee', change: 'added' }],
    },
    {
      id: '31',
      name: 'Approve',
      type: 'directed',
      from: ['review'],
      to: 'audit',
      change: 'added',
      rules: [],
    },
    {
      id: '41',
      name: 'Reject',
      type: 'directed',
      from: ['review', 'audit'],
      to: 'progress',
      change: 'added',
      rules: [],
    },
    {
      id: '51',
      name: 'Finish',
      type: 'directed',
      from: ['audit'],
      to: 'done',
      change: 'changed',
      rules: [{ text: 'Field “Audit trail” is required', change: 'added' }],
    },
    {
      id: '61',
      name: 'Pause',
      type: 'directed',
      from: ['progress'],
      to: 'hold',
      change: 'removed',
      rules: [],
    },
    { id: '71', name: 'Reopen', type: 'global', from: [], to: 'todo', change: 'same', rules: [] },
  ],
}

const members: readonly MemberView[] = [
  {
    path: 'description',
    label: 'Description',
    change: 'changed',
    value: {
      shape: 'text',
      before: 'Approval of payments by one person.',
      after: 'Approval of payments by two people, with an audit.',
    },
  },
  {
    path: 'fields',
    label: 'Fields',
    change: 'changed',
    value: {
      shape: 'list',
      reordered: true,
      items: [
        { text: 'Summary', change: 'same' },
        { text: 'Audit trail', change: 'added' },
        { text: 'Amount', change: 'same' },
        { text: 'Legacy number', change: 'removed' },
        { text: 'Severity', change: 'changed' },
      ],
    },
  },
  {
    path: 'name',
    label: 'Name',
    change: 'same',
    value: { shape: 'text', before: 'Payment', after: 'Payment' },
  },
]

/** The detail of a row of the plan. */
export const wizardDetail = (stepId: string): StepDetail => {
  const step = rows.find(({ id }) => id === stepId) ?? rows[0]
  if (step === undefined) throw new Error('The sample plan has no rows.')
  const link = ({ id, kindTitle, name }: PlanRow) => ({ stepId: id, kindTitle, name })
  return {
    row: step,
    subject: { kind: step.kind, name: step.name, sourceId: '1' },
    evidence: step.action === 'create' ? '' : 'Found by its name',
    neededBy: rows.filter(({ dependsOn }) => dependsOn.includes(stepId)).map(link),
    needs: rows.filter(({ id }) => step.dependsOn.includes(id)).map(link),
    sharedWith: step.sharedWith === 0 ? [] : ['Treasury'],
    divergences: [],
    members,
    problems: wizardPlan.problems.filter((problem) => problem.stepId === stepId),
    undo: { way: 'restore', reversible: 'fully', stays: [] },
    notices:
      step.kindTitle === 'workflow'
        ? ['Extras kept. The destination has more entries here than the source. They stay.']
        : [],
    impact: null,
    extras: [],
    texts: [],
    workflow: step.kindTitle === 'workflow' ? picture : null,
    raw: {
      before:
        step.action === 'create' ? null : { name: step.name, description: 'Before', tabs: [1] },
      after: { name: step.name, description: 'After', tabs: [1, 2] },
    },
  }
}

/** What is confirmed before the plan is deployed. */
export const wizardConfirmation: Confirmation = {
  planId: 'plan-1',
  destination,
  creates: 6,
  updates: 4,
  deletes: 0,
  blocked: 2,
  leftOut: 1,
  removals: [],
  restricted: [],
  toEnter: [],
  manual: 0,
  shared: [
    {
      stepId: 'workflow:Payment approval',
      kindTitle: 'workflow',
      name: 'Payment approval',
      isDefault: false,
      projects: ['Treasury'],
    },
    {
      stepId: 'permission scheme:Company permissions',
      kindTitle: 'permission scheme',
      name: 'Company permissions',
      isDefault: true,
      projects: ['Treasury', 'Legal'],
    },
  ],
  undo: { fully: 8, inPart: 1, not: 1 },
  folder: '/home/ann/.config/Slipway/runs/2026-11-26-1406',
}

/** A run in one line. */
export const wizardSummary = (change: Partial<RunSummary> = {}): RunSummary => ({
  runId: 'run-1',
  source,
  destination,
  selection: ['Payments', 'Web Shop'],
  deployedBy: 'Ann Adams',
  begunAt: '2026-11-26T14:06:00.000Z',
  endedAt: null,
  undoes: null,
  undoneBy: null,
  canBeUndone: false,
  state: 'running',
  counts: {
    planned: 10,
    done: 0,
    failed: 0,
    skipped: 0,
    cancelled: 0,
    unknown: 0,
    waiting: 0,
    kept: 0,
    blocked: 0,
    remaining: null,
  },
  ...change,
})

const deployed = rows.filter(
  ({ action, readiness }) =>
    (action === 'create' || action === 'update') && readiness !== 'blocked',
)
const done = { state: 'done', destinationId: '10001' } as const

const runOf = (
  outcomes: readonly RunStep['outcome'][],
  summary: Partial<RunSummary>,
  change: Partial<RunView> = {},
): RunView => {
  const steps = deployed.map(
    ({ id, kindTitle, name, action }, at): RunStep => ({
      stepId: id,
      kindTitle,
      name,
      action,
      outcome: outcomes[at] ?? null,
      decided: null,
      hasPage: outcomes[at]?.state === 'done' && kindTitle !== 'status',
    }),
  )
  return {
    summary: wizardSummary({
      counts: countsOfSteps(steps),
      ...summary,
    }),
    sequence: 5,
    steps,
    window: null,
    goesOnAt: null,
    current: [],
    stopped: null,
    folder: wizardConfirmation.folder,
    hasReport: false,
    toEnter: [],
    manual: [],
    ...change,
  }
}

/** A run under way. */
export const runningRun = runOf(
  [done, done, done],
  {},
  { current: ['screen:Payment: create', 'workflow:Payment approval'] },
)

/** A run in which everything was done and proven. */
export const provenRun = ((): RunView => {
  const run = runOf(
    deployed.map(() => done),
    { state: 'ended', endedAt: '2026-11-26T14:09:00.000Z' },
    { hasReport: true },
  )
  const counts = { ...run.summary.counts, remaining: 0 }
  return { ...run, summary: { ...run.summary, counts } }
})()

/** A run that can be undone. */
export const undoableRun: RunView = {
  ...provenRun,
  summary: { ...provenRun.summary, canBeUndone: true },
}

/** The plan of its undo: two objects go, one gets its data back, and somebody changed one since. */
export const undoPlan: PlanView = {
  ...wizardPlan,
  planId: 'plan-2',
  source: destination,
  undoes: 'run-1',
  rows: [
    row('status', 'Ready for Audit', { action: 'delete', reversible: 'in-part' }),
    row('field', 'Audit trail', { action: 'delete', reversible: 'in-part' }),
    row('screen', 'Payment: create', { action: 'update', changes: 3 }),
    row('project', 'Web Shop', { action: 'update', readiness: 'blocked', problems: 1 }),
  ],
  problems: [
    {
      ...severity,
      id: 'problem-3',
      code: 'changed-since',
      stepId: 'project:Web Shop',
      subject: { kind: 'project', name: 'Web Shop', sourceId: '10001' },
      stepName: 'Web Shop',
      kindTitle: 'project',
      reason: 'Somebody changed this after the deployment (Web Shop, description)',
      remedy: 'Leave it as it is, or accept that the change is lost.',
      waiting: 0,
      choices: [],
    },
  ],
  decisions: [],
  notCarried: [],
}

/** A run in which somebody was quicker: one step waits for a decision, and what needs it with it. */
export const waitingRun = runOf(
  [
    done,
    done,
    done,
    done,
    {
      state: 'waiting',
      drift: {
        what: 'changed',
        objectId: '10200',
        seen: 'a1',
        members: ['description', 'tabs'],
        conflicts: ['description'],
        options: ['keep', 'merge', 'overwrite'],
      },
    },
    { state: 'skipped', because: 'screen:Payment: create' },
    { state: 'kept', destinationId: '10007' },
    done,
    done,
    done,
  ],
  { state: 'ended', endedAt: '2026-11-26T14:09:00.000Z' },
  { hasReport: true },
)

/** What changed under the step that waits. */
export const sampleDrift: DriftView = {
  drift: {
    what: 'changed',
    objectId: '10200',
    seen: 'a1',
    members: ['description', 'tabs'],
    conflicts: ['description'],
    options: ['keep', 'merge', 'overwrite'],
  },
  members: [
    {
      path: 'description',
      label: 'Description',
      before: 'For payments',
      now: 'For payments and refunds',
      wanted: 'For payments of all kinds',
      changedThere: true,
      changedByPlan: true,
      isConflict: true,
    },
    {
      path: 'tabs.~1.fields.~2',
      label: 'Tabs › Details › Due date',
      before: null,
      now: 'Due date',
      wanted: null,
      changedThere: true,
      changedByPlan: false,
      isConflict: false,
    },
    {
      path: 'tabs.~1.fields.~3',
      label: 'Tabs › Details › IBAN',
      before: null,
      now: null,
      wanted: 'IBAN',
      changedThere: false,
      changedByPlan: true,
      isConflict: false,
    },
  ],
  decision: null,
}

/** A run with a failure, what depends on it, something unknown, and something not begun. */
export const troubledRun = runOf(
  [
    done,
    done,
    done,
    done,
    { state: 'unknown', failure: failure('jira.outcome-unknown', 'Payment: create') },
    {
      state: 'failed',
      failure: failure(
        'jira.rejected',
        'Payment approval',
        ['The status “On Hold” is used by 14 issues.'],
        400,
      ),
    },
    { state: 'skipped', because: 'workflow:Payment approval' },
    { state: 'cancelled' },
    { state: 'skipped', because: 'workflow:Payment approval' },
  ],
  { state: 'ended', endedAt: '2026-11-26T14:09:00.000Z' },
  { hasReport: true },
)

/** A run that Slipway’s end interrupted. */
export const interruptedRun = runOf([done, done, done, done], { state: 'interrupted' })
