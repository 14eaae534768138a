import type { Abilities } from '#contract/model/abilities'
import { inPart, no, yes } from '#domain/abilities'
import { deletedWhenUnused } from '../../deleted-when-unused.ts'

const byDraft = no(
  'A scheme that a project uses is changed through a draft, which only a person can publish; and Data Center shows no others.',
)

/** What can be done with workflow schemes on Data Center, and what of them is lost. */
export const workflowSchemeAbilities: Abilities = {
  read: inPart('Those that projects use: its REST API has no list of them.'),
  create: inPart(
    'Of workflows that are there, for a project that is made by the same deployment: to an existing one only a person gives a scheme.',
  ),
  update: byDraft,
  delete: deletedWhenUnused,
  reuse: yes,
  rename: byDraft,
  lost: [{ what: 'Drafts', why: 'They are not in force, and Cloud has none.' }],
  proven: 'specification',
}
