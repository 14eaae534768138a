import type { PlanRow, PlanView, ProblemView } from '#contract/model/plan-view'
import type { SiteStamp } from '#contract/model/snapshot'
import type { StepDetail } from '#contract/model/step-detail'

/** The site that sample plans are made from. */
export const sampleSource: SiteStamp = {
  cloudId: 'cloud-test',
  address: 'https://acme-test.atlassian.net',
  title: 'Acme Test',
}

/** The site that sample plans are made for. */
export const sampleDestination: SiteStamp = {
  cloudId: 'cloud-production',
  address: 'https://acme.atlassian.net',
  title: 'Acme Production',
}

/** A row of a plan: an addition that is ready, unless said otherwise. */
export const row = (change: Partial<PlanRow> & { readonly id: string }): PlanRow => ({
  kind: 'workflow',
  kindTitle: 'workflow',
  name: change.id,
  ownerName: '',
  action: 'create',
  readiness: 'ready',
  projects: [],
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

/** A plan of these rows. */
export const samplePlan = (rows: readonly PlanRow[], change: Partial<PlanView> = {}): PlanView => ({
  planId: 'plan-1',
  source: sampleSource,
  destination: sampleDestination,
  madeAt: '2026-11-26T14:05:00.000Z',
  destinationReadAt: '2026-11-26T14:03:00.000Z',
  compared: rows.length,
  rows,
  problems: [],
  decisions: [],
  notices: [],
  notCarried: [],
  gaps: [],
  manual: [],
  people: [],
  onlyThere: [],
  skipped: [],
  base: null,
  undo: { fully: rows.length, inPart: 0, not: 0 },
  undoes: null,
  ...change,
})

/** A problem of a step, with one answer: to use what is there. */
export const problem = (stepId: string, change: Partial<ProblemView> = {}): ProblemView => ({
  id: `${stepId}!shared-object`,
  code: 'shared-object',
  stepId,
  stepName: stepId,
  kindTitle: 'workflow',
  blocks: 'step',
  reason: 'Other projects on the destination use this too.',
  remedy: 'Decide whether to change it for all of them.',
  details: [],
  waiting: 1,
  choices: [
    {
      id: 'reuse',
      label: 'Use it as it is',
      consequence: 'Nothing about it changes.',
      decision: { choose: 'reuse', kind: 'workflow', name: stepId },
    },
  ],
  grid: null,
  subject: { kind: 'workflow', name: stepId, sourceId: stepId },
  ...change,
})

/** The detail of a row, without any members. */
export const detailOf = (row: PlanRow, change: Partial<StepDetail> = {}): StepDetail => ({
  row,
  subject: { kind: row.kind, name: row.name, sourceId: row.id },
  evidence: '',
  neededBy: [],
  needs: [],
  sharedWith: [],
  divergences: [],
  members: [],
  problems: [],
  undo: { way: 'delete', reversible: 'fully', stays: [] },
  notices: [],
  impact: null,
  extras: [],
  texts: [],
  workflow: null,
  raw: { before: null, after: null },
  ...change,
})

const kinds = [
  ['status', 'status'],
  ['issue-type', 'issue type'],
  ['field', 'field'],
  ['screen', 'screen'],
  ['workflow', 'workflow'],
  ['workflow-scheme', 'workflow scheme'],
  ['permission-scheme', 'permission scheme'],
  ['project', 'project'],
] as const
const actions = ['create', 'create', 'update', 'no-change', 'reuse', 'problem'] as const

/**
 * A plan of many rows, the same each time: 40 projects, eight kinds, every action; no row needs another.
 */
export const largePlan = (count = 12_000): PlanView =>
  samplePlan(
    Array.from({ length: count }, (_, number) => {
      const [kind, kindTitle] = kinds[number % kinds.length] ?? kinds[0]
      const action = actions[number % actions.length] ?? 'create'
      const project = `Project ${number % 40}`
      return row({
        id: `${kind}:${number}`,
        kind,
        kindTitle,
        name: `Object ${number}`,
        ownerName: kind === 'field' ? `Owner ${number % 7}` : '',
        action,
        readiness:
          action === 'problem'
            ? 'blocked'
            : action === 'no-change' || action === 'reuse'
              ? 'nothing-to-do'
              : number % 11 === 0
                ? 'warning'
                : 'ready',
        projects:
          number % 10 === 9
            ? []
            : number % 10 === 8
              ? [project, `Project ${(number + 1) % 40}`]
              : [project],
        selected: number % 10 === 9,
        changes: action === 'update' ? 1 + (number % 5) : 0,
        problems: action === 'problem' ? 1 : 0,
      })
    }),
  )
