import type { Abilities } from '#contract/model/abilities'
import { no, yes } from '#domain/abilities'

/** What can be done with users, and what of them is lost. */
export const userAbilities: Abilities = {
  read: yes,
  create: no('People are matched by their account, which is the same on every site.'),
  update: no('People are matched by their account, which is the same on every site.'),
  delete: no('People are matched by their account, which is the same on every site.'),
  reuse: yes,
  rename: no('People are matched by their account, which is the same on every site.'),
  lost: [],
  proven: 'specification',
}
