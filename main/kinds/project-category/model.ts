import type { KindModel } from '#domain/kind-model'

/** Project categories: a name and a description. */
export const projectCategoryModel: KindModel = {
  kind: 'projectCategory',
  title: { one: 'project category', many: 'project categories' },
  role: 'carried',
  collections: [],
  unchangeable: [],
  deferrable: [],
}
