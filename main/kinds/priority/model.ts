import type { KindModel } from '#domain/kind-model'
import { settleAvatar } from '../avatars/settle-avatar.ts'
import { priorityAbilities } from './abilities.ts'

/**
 * Priorities: name, description, colour and icon. Their order concerns the whole site, and which one
 * is the default belongs to priority schemes (jira-api 3.19).
 */
export const priorityModel: KindModel = {
  kind: 'priority',
  title: { one: 'priority', many: 'priorities' },
  role: 'carried',
  abilities: priorityAbilities,
  collections: [],
  longest: { name: 60, description: 255 },
  unchangeable: [],
  deferrable: [],
  issuesWith: ({ id }, gone) => (gone ? undefined : `priority = ${id}`),
  settle: (source, _decisions, destination) => settleAvatar(source, destination),
}
