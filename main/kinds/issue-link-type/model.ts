import type { KindModel } from '#domain/kind-model'
import { issueLinkTypeAbilities } from './abilities.ts'

/**
 * Issue link types: a name and how each side of a link reads. None is part of a project: they are
 * selected by themselves, and deleting one drops all its links silently (jira-api 3.26).
 */
export const issueLinkTypeModel: KindModel = {
  kind: 'issueLinkType',
  title: { one: 'issue link type', many: 'issue link types' },
  role: 'carried',
  abilities: issueLinkTypeAbilities,
  collections: [],
  unchangeable: [],
  deferrable: [],
}
