import type { Abilities } from '#contract/model/abilities'
import { no, yes } from '#domain/abilities'

const byHand = no('Data Center’s REST API does not write it. A person does, and Slipway compares.')

/** What can be done with a kind that Data Center shows whole, and writes through no operation. */
export const readOnly = (lost: Abilities['lost'] = []): Abilities => ({
  read: yes,
  create: byHand,
  update: byHand,
  delete: byHand,
  reuse: yes,
  rename: byHand,
  lost,
  proven: 'specification',
})
