import type { KindModel } from '#domain/kind-model'

/** Statuses of the whole site. Their category is part of them; their icon cannot be set. */
export const statusModel: KindModel = {
  kind: 'status',
  title: { one: 'status', many: 'statuses' },
  role: 'carried',
  collections: [],
  unchangeable: [],
  deferrable: [],
}
