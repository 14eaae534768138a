import type { Abilities } from '#contract/model/abilities'
import { yes } from '#domain/abilities'

/** What kinds that are made up for a test say of themselves. */
export const sampleAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: yes,
  reuse: yes,
  rename: yes,
  lost: [],
  proven: 'specification',
}
