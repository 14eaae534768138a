import type { KindModel } from '#domain/kind-model'
import { issueTypeScreenSchemeAbilities } from './abilities.ts'

/** Issue type screen schemes: which screen scheme for which issue type. */
export const issueTypeScreenSchemeModel: KindModel = {
  kind: 'issueTypeScreenScheme',
  title: { one: 'issue type screen scheme', many: 'issue type screen schemes' },
  role: 'carried',
  abilities: issueTypeScreenSchemeAbilities,
  collections: [{ path: 'mappings', identity: ['issueType'], order: 'unordered' }],
  longest: { name: 255, description: 255 },
  unchangeable: [],
  deferrable: [],
}
