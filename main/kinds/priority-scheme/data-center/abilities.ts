import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'
import { deletedWhenUnusedThere } from '../../deleted-when-unused.ts'

/** What can be done with priority schemes on Data Center, and what of them is lost. */
export const prioritySchemeAbilities: Abilities = {
  read: yes,
  create: yes,
  update: inPart(
    'A priority that issues have is taken out by a person: only pages of Jira move them.',
  ),
  delete: deletedWhenUnusedThere,
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'The order of priorities',
      why: 'It is compared nowhere, since Cloud orders them for the whole site.',
    },
  ],
  proven: 'specification',
}
