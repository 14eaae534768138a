import type { KindModel } from '#domain/kind-model'
import { isOfTeamProject } from '../of-team-project.ts'
import { workflowAbilities } from './abilities.ts'
import { appSettings } from './app-settings.ts'
import { checkApprovals } from './checks/approvals.ts'
import { checkProperties } from './checks/properties.ts'
import { checkRules, tellMissingOfRule } from './checks/rules.ts'
import { checkTransitions } from './checks/transitions.ts'
import { settleRules } from './decided-rules.ts'
import { workflowHandValues } from './hand-values.ts'
import { drawWorkflow } from './picture.ts'

/** Workflows of the whole site, and those of team-managed projects, which come over as such. */
export const workflowModel: KindModel = {
  kind: 'workflow',
  title: { one: 'workflow', many: 'workflows' },
  role: 'carried',
  abilities: workflowAbilities,
  collections: [
    { path: 'statuses', identity: ['status'], order: 'unordered' },
    { path: 'statuses.*.properties', identity: ['key'], order: 'unordered' },
    { path: 'transitions', identity: ['route'], order: 'unordered', spelling: ['name', 'route'] },
    { path: 'transitions.*.ports', identity: ['status'], order: 'unordered' },
    { path: 'transitions.*.properties', identity: ['key'], order: 'unordered' },
  ],
  // WorkflowUpdate has no `name` (POST /rest/api/3/workflows/update).
  unchangeable: ['name'],
  deferrable: [
    'transitions.*.conditions',
    'transitions.*.validators',
    'transitions.*.actions',
    'transitions.*.screen',
  ],
  drawing: [
    'statuses.*.layout',
    'transitions.*.ports',
    'startPointLayout',
    'loopedTransitionContainerLayout',
  ],
  handWork: appSettings,
  picture: drawWorkflow,
  handValues: workflowHandValues,
  settle: settleRules,
  tellMissing: tellMissingOfRule,
  check: checkProperties,
  checkOwn: (own, destination) => [
    ...checkRules(own, destination),
    ...checkApprovals(own, destination),
  ],
  checkLater: checkTransitions,
  usable: (destination) => !isOfTeamProject(destination),
}
