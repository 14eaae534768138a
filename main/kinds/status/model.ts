import type { KindModel } from '#domain/kind-model'
import { statusAbilities } from './abilities.ts'

/** Statuses of the whole site. Their category is part of them; their icon cannot be set. */
export const statusModel: KindModel = {
  kind: 'status',
  title: { one: 'status', many: 'statuses' },
  role: 'carried',
  abilities: statusAbilities,
  collections: [],
  unchangeable: [],
  deferrable: [],
}
