import type { Abilities } from '#contract/model/abilities'
import { no, yes } from '#domain/abilities'

const matched = no(
  'People are matched by user name and e-mail address together, or by an address that one person has.',
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
