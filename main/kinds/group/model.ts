import type { KindModel } from '#domain/kind-model'

/** Groups. Never written; matched by their exact name, since ids differ from site to site. */
export const groupModel: KindModel = {
  kind: 'group',
  title: { one: 'group', many: 'groups' },
  role: 'matched',
  collections: [],
  unchangeable: [],
  deferrable: [],
}
