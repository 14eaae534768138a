import type { Abilities } from '#contract/model/abilities'
import { yes } from '#domain/abilities'
import { deletedWhenUnused } from '../deleted-when-unused.ts'

/** What can be done with issue type screen schemes, and what of them is lost. */
export const issueTypeScreenSchemeAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: deletedWhenUnused,
  reuse: yes,
  rename: yes,
  lost: [],
  proven: 'specification',
}
