import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'
import { deletedWhenUnused } from '../deleted-when-unused.ts'

/** What can be done with issue type schemes, and what of them is lost. */
export const issueTypeSchemeAbilities: Abilities = {
  read: yes,
  create: yes,
  update: inPart('The default work type can be changed, but not taken away.'),
  delete: deletedWhenUnused,
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'The order of work types in the default scheme',
      why: 'Every new work type joins it by itself, at its end.',
    },
  ],
  proven: 'specification',
}
