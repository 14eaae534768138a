import type { DataCenterKind } from '../../kind.ts'
import { schemeDraft } from '../model.ts'
import { workflowSchemeAbilities } from './abilities.ts'
import { checkUse } from './check-use.ts'
import { workflowSchemeEndpoints } from './endpoints.ts'
import { readWorkflowSchemes } from './read.ts'
import { workflowSchemeWriter } from './write.ts'

/** Workflow schemes of Data Center (jira-dc-api §3.7). */
export const workflowSchemeOnDataCenter: DataCenterKind = {
  model: {
    abilities: workflowSchemeAbilities,
    unchangeable: ['name'],
    byHand: [{ member: 'description', code: 'member-by-hand', takenWhenMade: true }],
    draft: { ...schemeDraft, isOnlyWay: true },
    deletedOnlyIfMade: true,
    unlistedWhenNew: true,
    checkLater: checkUse,
  },
  endpoints: workflowSchemeEndpoints,
  read: readWorkflowSchemes,
  writer: workflowSchemeWriter,
}
