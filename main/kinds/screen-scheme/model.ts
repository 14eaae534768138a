import type { KindModel } from '#domain/kind-model'

/** Screen schemes: which screen for which operation. */
export const screenSchemeModel: KindModel = {
  kind: 'screenScheme',
  title: { one: 'screen scheme', many: 'screen schemes' },
  role: 'carried',
  collections: [],
  unchangeable: [],
  deferrable: [],
}

/** The operations that a screen scheme has a screen for; `default` stands in for the others. */
export const screenOperations = ['default', 'create', 'edit', 'view'] as const
