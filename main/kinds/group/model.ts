import type { KindModel } from '#domain/kind-model'
import { groupAbilities } from './abilities.ts'

/**
 * Groups, matched by name, since ids differ from site to site. One that the destination lacks is
 * made only if the user says so: groups give rights. Nobody is put into it.
 */
export const groupModel: KindModel = {
  kind: 'group',
  title: { one: 'group', many: 'groups' },
  role: 'matched',
  madeOnDemand: true,
  abilities: groupAbilities,
  deletedOnlyIfMade: true,
  handWork: ({ name }, isNew) =>
    isNew
      ? [
          { code: 'group-members', values: [] },
          { code: 'global-permissions', values: [{ label: 'Group', value: name }] },
        ]
      : [],
  collections: [],
  unchangeable: ['name'],
  deferrable: [],
}
