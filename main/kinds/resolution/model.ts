import type { KindModel } from '#domain/kind-model'
import { resolutionAbilities } from './abilities.ts'

/**
 * Resolutions: a name and a description. Their order and which one is the default concern the whole
 * site, not a project, and are not carried.
 */
export const resolutionModel: KindModel = {
  kind: 'resolution',
  title: { one: 'resolution', many: 'resolutions' },
  role: 'carried',
  abilities: resolutionAbilities,
  collections: [],
  longest: { name: 60, description: 255 },
  unchangeable: [],
  deferrable: [],
  issuesWith: ({ id }, gone) => (gone ? undefined : `resolution = ${id}`),
}
