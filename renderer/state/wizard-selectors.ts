import { type Analysis, isUndo } from './analysis.ts'
import type { AppState } from './app-state.ts'
import type { ReviewStore } from './review.ts'
import type { Reading } from './selection.ts'
import { chosenSides, idOfSide, pairIsReady } from './sides.ts'
import type { WizardStep } from './ui.ts'

const idle = { phase: 'idle' } as const

/** How far the chosen source has been read; what was read of another site does not count. */
export const currentReading = (state: AppState): Reading => {
  const { reading } = state
  const { source } = chosenSides(state)
  return reading.phase !== 'idle' && source !== undefined && reading.siteId === idOfSide(source)
    ? reading
    : idle
}

/**
 * The analysis for the chosen sites, of an undo, or a plan that was opened; one for other sites does
 * not count.
 */
export const currentAnalysis = (state: AppState): Analysis => {
  const { analysis } = state
  if (analysis.phase === 'idle' || analysis.phase === 'opened') return analysis
  const { order } = analysis
  const { source, destination } = chosenSides(state)
  return isUndo(order) ||
    (source !== undefined &&
      destination !== undefined &&
      order.sourceId === idOfSide(source) &&
      order.destinationId === idOfSide(destination))
    ? analysis
    : idle
}

/** The plan to look through, if there is one for the chosen sites. */
export const currentReview = (state: AppState): ReviewStore | undefined => {
  const analysis = currentAnalysis(state)
  return analysis.phase === 'ready' || analysis.phase === 'opened' ? analysis.review : undefined
}

/** Whether the user can go to a step as things are. */
export const canEnter = (state: AppState, step: WizardStep): boolean => {
  switch (step) {
    case 'sites':
      return true
    case 'select':
      return pairIsReady(state)
    case 'analyze':
      return currentAnalysis(state).phase !== 'idle'
    case 'review':
    case 'confirm':
      return currentReview(state) !== undefined
    case 'deploy':
    case 'result':
      return state.run.phase !== 'none'
  }
}
