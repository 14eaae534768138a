import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'

/** What can be done with workflow schemes, and what of them is lost. */
export const workflowSchemeAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: inPart('Only while nothing uses it.'),
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'Drafts',
      why: 'Jira’s newer calls know none.',
    },
  ],
  proven: 'specification',
}
