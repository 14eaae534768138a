import type { KindModel } from '#domain/kind-model'
import { permissionSchemeAbilities } from './abilities.ts'
import { checkPermissionScheme } from './check.ts'

/**
 * Permission schemes: grants of permissions to holders. A grant to somebody the destination does
 * not have is left out and told. Which projects use a scheme is the project's.
 */
export const permissionSchemeModel: KindModel = {
  kind: 'permissionScheme',
  title: { one: 'permission scheme', many: 'permission schemes' },
  role: 'carried',
  abilities: permissionSchemeAbilities,
  collections: [{ path: 'grants', identity: 'element', order: 'unordered', unresolved: 'problem' }],
  unchangeable: [],
  deferrable: [],
  checkLater: checkPermissionScheme,
}
