import type { Abilities } from '#contract/model/abilities'
import { neverDeleted, yes } from '#domain/abilities'

/** What can be done with issue type screen schemes, and what of them is lost. */
export const issueTypeScreenSchemeAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: neverDeleted,
  reuse: yes,
  rename: yes,
  lost: [],
  proven: 'specification',
}
