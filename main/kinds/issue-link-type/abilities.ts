import type { Abilities } from '#contract/model/abilities'
import { no, yes } from '#domain/abilities'

/** What can be done with issue link types, and what of them is lost. */
export const issueLinkTypeAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: no('Deleting one would drop all its links without a word.'),
  reuse: yes,
  rename: yes,
  lost: [],
  proven: 'specification',
}
