import type { Step } from '#contract/model/plan'

/**
 * Whether live issues get another status, priority or security level by a step. A mapping that is
 * sent only where no issue has what goes moves none.
 */
export const movesIssues = ({
  statusMappings,
  priorityMappings,
  levelMappings,
}: Pick<Step, 'statusMappings' | 'priorityMappings' | 'levelMappings'>): boolean =>
  statusMappings.some(({ onlyIfNone }) => onlyIfNone === undefined) ||
  priorityMappings.length > 0 ||
  levelMappings.length > 0
