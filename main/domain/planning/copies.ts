import type { ConfigObject } from '#contract/model/config-object'
import type { KindModel } from '../kind-model.ts'

/**
 * Whether an object can be made under another name instead of changing what the destination has:
 * objects that are known by their names, and a site's default ones. Where names may be alike, a new one
 * can be made under the same name anyway, and a name makes no other object of one (an automation rule
 * keeps its id).
 */
export const canBeCopied = (
  { partOf, role, sameNames }: Pick<KindModel, 'partOf' | 'role' | 'sameNames'>,
  { naturalKey, protection }: Pick<ConfigObject, 'naturalKey' | 'protection'>,
): boolean =>
  partOf === undefined &&
  role === 'carried' &&
  sameNames !== true &&
  protection !== 'locked' &&
  (naturalKey === 'default' || naturalKey.startsWith('name:')) &&
  !naturalKey.includes('|')
