import type { KindModel } from '#domain/kind-model'
import { priorityAbilities } from './abilities.ts'

/**
 * Priorities: name, description and colour. Their order concerns the whole site, and which one is
 * the default belongs to priority schemes; icons are bound to their site (jira-api 3.19).
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
}
