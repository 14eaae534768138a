import type { Abilities } from '#contract/model/abilities'
import { inPart, no, yes } from '#domain/abilities'

const byHand = no('Data Center’s REST API makes and changes no dashboard.')

/** What can be done with dashboards on Data Center, and what of them is lost. */
export const dashboardAbilities: Abilities = {
  read: inPart('The names of those that are shared with you.'),
  create: byHand,
  update: byHand,
  delete: byHand,
  reuse: yes,
  rename: byHand,
  lost: [
    {
      what: 'Gadgets, owner and shares',
      why: 'Data Center’s REST API does not show them, so that no dashboard is made or changed after it.',
    },
  ],
  proven: 'specification',
}
