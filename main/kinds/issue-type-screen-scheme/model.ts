import type { KindModel } from '#domain/kind-model'
import { issueTypeScreenSchemeAbilities } from './abilities.ts'

/** What stands in the place of an issue type for all types that have no screen scheme of their own. */
export const defaultMapping = 'default'

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
