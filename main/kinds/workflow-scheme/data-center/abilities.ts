import type { Abilities } from '#contract/model/abilities'
import { inPart, no } from '#domain/abilities'
import { deletedIfMade } from '../../deleted-if-made.ts'

/** What can be done with workflow schemes on Data Center, and what of them is lost. */
export const workflowSchemeAbilities: Abilities = {
  read: inPart('Those that projects use, with their drafts: its REST API has no list of them.'),
  create: inPart(
    'Of workflows that are there, for a project that is made by the same deployment: to an existing one only a person gives a scheme.',
  ),
  update: inPart(
    'By a draft, which takes effect once a person publishes it: a manual step. What a draft does not hold (the description), and a scheme whose draft is not shown, is changed by a person. An undo discards the draft, or writes another one.',
  ),
  delete: deletedIfMade('Data Center shows no other that nothing uses.'),
  reuse: inPart('Those that projects use: others are not seen.'),
  rename: no(
    'Data Center shows only schemes that projects use, and a draft has no name of its own.',
  ),
  lost: [{ what: 'Drafts of the source', why: 'They are not in force, and Cloud has none.' }],
  proven: 'specification',
}
