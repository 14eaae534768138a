import type { Abilities } from '#contract/model/abilities'
import { inPart, no } from '#domain/abilities'
import { deletedWhenUnused } from '../../deleted-when-unused.ts'

/** What can be done with workflow schemes on Data Center, and what of them is lost. */
export const workflowSchemeAbilities: Abilities = {
  read: inPart('Those that projects use, with their drafts: its REST API has no list of them.'),
  create: inPart(
    'Of workflows that are there, for a project that is made by the same deployment: to an existing one only a person gives a scheme.',
  ),
  update: inPart(
    'Which work types take which workflows, as a draft: it takes effect once a person publishes it, which is a manual step. An undo discards the draft, or writes another one. Descriptions are changed by hand.',
  ),
  delete: deletedWhenUnused,
  reuse: inPart('Those that projects use: others are not seen.'),
  rename: no(
    'Data Center shows only schemes that projects use, and a draft has no name of its own.',
  ),
  lost: [{ what: 'Drafts of the source', why: 'They are not in force, and Cloud has none.' }],
  proven: 'specification',
}
