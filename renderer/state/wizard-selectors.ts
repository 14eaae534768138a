import { type Analysis, isUndo } from './analysis.ts'
import type { AppState } from './app-state.ts'
import type { ReviewStore } from './review.ts'
import type { Reading } from './selection.ts'
import { chosenSites, pairIsReady } from './site-selectors.ts'
import type { WizardStep } from './ui.ts'

const idle = { phase: 'idle' } as const

/** How far the chosen source has been read; what was read of another site does not count. */
export const currentReading = (state: AppState): Reading => {
  const { reading } = state
  return reading.phase !== 'idle' && reading.siteId === chosenSites(state).source?.id
    ? reading
    : idle
}

/** The analysis for the chosen sites, or of an undo; one for others does not count. */
export const currentAnalysis = (state: AppState): Analysis => {
  const { analysis } = state
  const { source, destination } = chosenSites(state)
  if (analysis.phase === 'idle') return idle
  const { order } = analysis
  return isUndo(order) || (order.sourceId === source?.id && order.destinationId === destination?.id)
    ? analysis
    : idle
}

/** The plan to look through, if there is one for the chosen sites. */
export const currentReview = (state: AppState): ReviewStore | undefined => {
  const analysis = currentAnalysis(state)
  return analysis.phase === 'ready' ? analysis.review : undefined
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
