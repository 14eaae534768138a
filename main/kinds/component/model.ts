import type { KindModel } from '#domain/kind-model'
import { componentAbilities } from './abilities.ts'

/** Components of projects. */
export const componentModel: KindModel = {
  kind: 'component',
  title: { one: 'component', many: 'components' },
  partOf: 'project',
  role: 'carried',
  abilities: componentAbilities,
  collections: [],
  longest: { name: 255 },
  unchangeable: [],
  deferrable: [],
  replaceablePeople: ['lead'],
  issuesWith: ({ id }, gone) => (gone ? undefined : `component = ${id}`),
}
