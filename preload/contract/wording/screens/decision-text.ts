import type { Decision } from '../../model/decision.ts'

/** What was decided, in words. */
export const wordDecision = (decision: Decision): string => {
  switch (decision.choose) {
    case 'use':
      return 'Use the destination’s own, and bring it in line'
    case 'update':
      return decision.projects.length === 0
        ? 'Change it for everyone who uses it'
        : `Change it, also for ${decision.projects.join(', ')}`
    case 'reuse':
      return 'Use it as it is'
    case 'create':
      return 'Make a new one'
    case 'map-statuses':
      return decision.mappings
        .map(({ issueType, from, to }) => `${issueType}: ${from} becomes ${to}`)
        .join('; ')
  }
}
