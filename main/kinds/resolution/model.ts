import type { KindModel } from '#domain/kind-model'

/**
 * Resolutions: a name and a description. Their order and which one is the default concern the whole
 * site, not a project, and are not carried.
 */
export const resolutionModel: KindModel = {
  kind: 'resolution',
  title: { one: 'resolution', many: 'resolutions' },
  role: 'carried',
  collections: [],
  unchangeable: [],
  deferrable: [],
}
