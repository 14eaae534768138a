import type { KindModel } from '#domain/kind-model'

/** Components of projects. */
export const componentModel: KindModel = {
  kind: 'component',
  title: { one: 'component', many: 'components' },
  partOf: 'project',
  role: 'carried',
  collections: [],
  unchangeable: [],
  deferrable: [],
  replaceablePeople: ['lead'],
}
