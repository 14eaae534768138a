import type { Abilities } from '#contract/model/abilities'
import { no, yes } from '#domain/abilities'

/** What kinds that are made up for a test say of themselves. */
export const sampleAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: no('It is made up.'),
  reuse: yes,
  rename: yes,
  lost: [],
  proven: 'specification',
}
