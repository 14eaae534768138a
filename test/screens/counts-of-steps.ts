import type { RunCounts, RunStep } from '#contract/model/run-view'

/** The counts that these steps of a run come to, before the result was read back. */
export const countsOfSteps = (
  steps: readonly { readonly outcome?: RunStep['outcome'] }[],
): RunCounts => {
  const ended = (state: string): number =>
    steps.filter(({ outcome }) => outcome?.state === state).length
  return {
    planned: steps.length,
    done: ended('done'),
    failed: ended('failed'),
    skipped: ended('skipped'),
    cancelled: ended('cancelled'),
    unknown: ended('unknown'),
    waiting: ended('waiting'),
    kept: ended('kept'),
    blocked: 0,
    remaining: null,
  }
}
