import type { DataCenterKind } from '../../kind.ts'
import { projectAbilities } from './abilities.ts'

/** Members that only Cloud has. */
const cloudOnly = ['features', 'senderAddress', 'avatar']

/** What differs of projects where the destination is Data Center. */
export const projectOnDataCenterModel: DataCenterKind['model'] = {
  abilities: projectAbilities,
  // Given with the request that makes a project, and by people only from then on; but for the first
  // security scheme of a project, whose issues cannot have a level yet (jira-dc-api §3.2).
  byHand: [
    { member: 'workflowScheme', code: 'member-by-hand', takenWhenMade: true },
    {
      member: 'issueSecurityScheme',
      code: 'member-by-hand',
      takenWhenMade: true,
      takenWhenNone: true,
    },
  ],
  handWork: () => [],
  settle: (source) => ({
    paths: cloudOnly.filter((member) => member in source),
    apply: (data) =>
      Object.fromEntries(Object.entries(data).filter(([member]) => !cloudOnly.includes(member))),
    handWork: [],
  }),
  // No call takes one away.
  keptWhenNone: ['category', 'notificationScheme', 'issueSecurityScheme'],
  deletedInto: () => undefined,
  clearedByUndo: () => [],
}
