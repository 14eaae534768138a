import type { Decision } from '../../model/decision.ts'
import { approvalRuleKey } from '../approval-wording.ts'
import { wordMapping } from '../mapping-wording.ts'
import { problemWording } from '../problem-wording.ts'
import { counted } from '../wording.ts'

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
      return decision.mappings.map(wordMapping).join('; ')
    case 'map-priorities':
    case 'map-levels':
      return decision.mappings.map(({ from, to }) => `${from} becomes ${to}`).join('; ')
    case 'copy':
      return `Leave the destination’s own alone, and make “${decision.newName}”`
    case 'rename':
      return `Name it “${decision.newName}” on the destination`
    case 'skip':
      return 'Leave it out'
    case 'merge':
      return `Merge ${counted(decision.members.length, 'change', 'changes')} of both sites`
    case 'remove':
      return `Remove ${counted(decision.elements.length, 'entry', 'entries')} that only the destination has`
    case 'delete':
      return 'Delete it on the destination'
    case 'leave-out':
      return 'Go on without'
    case 'deployer':
      return 'Whoever deploys takes the place'
    case 'accept':
      return `Go on all the same: ${problemWording[decision.code].label}`
    case 'enable':
      return 'Go on, and turn it on once everything else is done'
    case 'rule':
      return decision.as === 'leave-out'
        ? decision.ruleKey === approvalRuleKey
          ? `Keep the approval of ${decision.transition} out`
          : `Keep a rule of “${decision.transition}” out`
        : `Close “${decision.transition}” until its rule is put in by hand`
  }
}
