import type { Abilities } from '#contract/model/abilities'
import { no, yes } from '#domain/abilities'

const matched = no(
  'People are matched by their e-mail address or, between two Data Centers, their user name.',
)

/** What can be done with users on Data Center, and what of them is lost. */
export const userAbilities: Abilities = {
  read: yes,
  create: matched,
  update: matched,
  delete: matched,
  reuse: yes,
  rename: matched,
  lost: [],
  proven: 'specification',
}
