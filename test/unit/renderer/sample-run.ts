import type { RunStep, RunSummary, RunView } from '#contract/model/run-view'
import { countsOfSteps } from '../../screens/counts-of-steps.ts'
import { sampleDestination, sampleSource } from './sample-plan.ts'

/** A run in one line: under way, nothing done. */
export const sampleSummary = (change: Partial<RunSummary> = {}): RunSummary => ({
  runId: 'run-1',
  source: sampleSource,
  destination: sampleDestination,
  selection: ['Mobile'],
  deployedBy: 'Ada Admin',
  begunAt: '2026-11-26T14:06:00.000Z',
  endedAt: null,
  state: 'running',
  counts: countsOfSteps([]),
  undoes: null,
  undoneBy: null,
  canBeUndone: false,
  ...change,
})

/** A run of these steps, with the counts that they come to. */
export const sampleRun = (
  steps: readonly (Partial<RunStep> & { readonly stepId: string })[],
  change: Partial<RunView> = {},
): RunView => {
  return {
    summary: sampleSummary({
      counts: countsOfSteps(steps),
    }),
    sequence: 0,
    steps: steps.map((step) => ({
      kindTitle: 'workflow',
      name: step.stepId,
      action: 'create',
      outcome: null,
      decided: null,
      hasPage: false,
      ...step,
    })),
    window: null,
    goesOnAt: null,
    current: [],
    stopped: null,
    folder: '/home/ada/.config/Slipway/runs/run-1',
    hasReport: false,
    manual: [],
    toEnter: [],
    ...change,
  }
}
