import type { KindView } from '#contract/model/abilities'
import { capitalised } from '#contract/wording/plural'
import type { KindModels } from '#domain/kind-model'

/** All kinds with what can be done with them, in the order of their titles. */
export const viewKinds = (models: KindModels): readonly KindView[] =>
  [...models.values()]
    .map(({ kind, title, abilities }) => ({ kind, title: capitalised(title.many), abilities }))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
