import type { Abilities } from '#contract/model/abilities'
import { inPart, no, yes } from '#domain/abilities'

const byHand = no(
  'Data Center’s REST API writes no issue security scheme; it only gives one to a project.',
)

/** What can be done with issue security schemes on Data Center, and what of them is lost. */
export const issueSecuritySchemeAbilities: Abilities = {
  read: inPart('Their levels, but not who may see issues of a level.'),
  create: byHand,
  update: byHand,
  delete: byHand,
  reuse: yes,
  rename: byHand,
  lost: [
    {
      what: 'Members of levels',
      why: 'Data Center’s REST API does not show them, so that no scheme is made or changed after it: it is only found by its name.',
    },
  ],
  proven: 'specification',
}
