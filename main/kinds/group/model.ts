import type { KindModel } from '#domain/kind-model'
import { groupAbilities } from './abilities.ts'

/** Groups. Never written; matched by their exact name, since ids differ from site to site. */
export const groupModel: KindModel = {
  kind: 'group',
  title: { one: 'group', many: 'groups' },
  role: 'matched',
  abilities: groupAbilities,
  collections: [],
  unchangeable: [],
  deferrable: [],
}
