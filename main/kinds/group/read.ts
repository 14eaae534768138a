import type { ConfigObject } from '#contract/model/config-object'
import type { ReadContext } from '../kind.ts'
import { type GroupAnswer, groupEndpoints } from './endpoints.ts'

const normaliseGroup = (group: GroupAnswer): ConfigObject => ({
  kind: 'group',
  id: group.groupId,
  name: group.name,
  naturalKey: `group:${group.name}`,
  protection: 'locked',
  data: { name: group.name },
  facts: {},
})

/** All groups of the site. */
export const readGroups = async (context: ReadContext): Promise<readonly ConfigObject[]> =>
  (await context.api.list(groupEndpoints.list)).map(normaliseGroup)
