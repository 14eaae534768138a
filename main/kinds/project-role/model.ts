import type { KindModel } from '#domain/kind-model'
import { projectRoleAbilities } from './abilities.ts'

/**
 * Project roles: a name and a description. Who acts in a role is the project's; default actors
 * concern only future projects and are not carried (jira-api 3.22).
 */
export const projectRoleModel: KindModel = {
  kind: 'projectRole',
  title: { one: 'project role', many: 'project roles' },
  role: 'carried',
  abilities: projectRoleAbilities,
  collections: [],
  longest: { name: 255 },
  unchangeable: [],
  deferrable: [],
}
