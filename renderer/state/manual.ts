import type { ManualView } from '#contract/model/manual-step'

/** Whether nothing is left to do about a manual step. */
export const isEnded = ({ state }: ManualView): boolean => state === 'done' || state === 'waived'

/** How many manual steps are done or waived. */
export const countEnded = (manual: readonly ManualView[]): number => manual.filter(isEnded).length

/** Those of which Slipway can find out by reading whether they are done. */
export const checkable = (manual: readonly ManualView[]): readonly ManualView[] =>
  manual.filter((step) => step.check === 'by-reading' && !isEnded(step))
