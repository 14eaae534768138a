import type { Abilities } from '#contract/model/abilities'
import { inPart, no, yes } from '#domain/abilities'

const byHand = no(
  'Data Center’s REST API knows names of workflows only. A person exports and imports them.',
)

/** What can be done with workflows on Data Center, and what of them is lost. */
export const workflowAbilities: Abilities = {
  read: inPart('Name and description: its REST API shows no statuses, transitions and rules.'),
  create: byHand,
  update: byHand,
  delete: byHand,
  reuse: yes,
  rename: byHand,
  lost: [
    {
      what: 'Statuses, transitions and rules',
      why: 'A workflow is found on the other site by its name, and used there as it stands.',
    },
  ],
  proven: 'specification',
}
