import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'

/** What can be done with issue type screen schemes, and what of them is lost. */
export const issueTypeScreenSchemeAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: inPart('Only while nothing uses it.'),
  reuse: yes,
  rename: yes,
  lost: [],
  proven: 'specification',
}
