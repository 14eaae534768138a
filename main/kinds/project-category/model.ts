import type { KindModel } from '#domain/kind-model'
import { projectCategoryAbilities } from './abilities.ts'

/** Project categories: a name and a description. */
export const projectCategoryModel: KindModel = {
  kind: 'projectCategory',
  title: { one: 'project category', many: 'project categories' },
  role: 'carried',
  abilities: projectCategoryAbilities,
  collections: [],
  unchangeable: [],
  deferrable: [],
}
