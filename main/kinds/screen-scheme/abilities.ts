import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'

/** What can be done with screen schemes, and what of them is lost. */
export const screenSchemeAbilities: Abilities = {
  read: yes,
  create: yes,
  update: inPart('The screen of an operation can be changed, but not taken away.'),
  delete: inPart('Only while nothing uses it.'),
  reuse: yes,
  rename: yes,
  lost: [],
  proven: 'specification',
}
