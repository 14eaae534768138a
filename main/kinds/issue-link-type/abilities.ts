import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'

/** What can be done with issue link types, and what of them is lost. */
export const issueLinkTypeAbilities: Abilities = {
  read: inPart('Jira hides them while linking is switched off on the site.'),
  create: yes,
  update: yes,
  delete: inPart('Only while no issue that you may see has a link of the type.'),
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'Whether issues can be linked at all',
      why: 'It is a switch of the whole site that no public API sets.',
    },
  ],
  proven: 'specification',
}
