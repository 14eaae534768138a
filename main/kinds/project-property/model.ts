import type { KindModel } from '#domain/kind-model'
import { projectPropertyAbilities } from './abilities.ts'

/**
 * Properties of projects: JSON under a key, which apps and scripts keep there. Opaque but for the
 * ids of custom fields.
 */
export const projectPropertyModel: KindModel = {
  kind: 'projectProperty',
  title: { one: 'project property', many: 'project properties' },
  partOf: 'project',
  role: 'carried',
  abilities: projectPropertyAbilities,
  deletedOnlyIfMade: true,
  collections: [],
  unchangeable: ['key', 'name'],
  deferrable: [],
}
