import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'

/** What can be done with field contexts, and what of them is lost. */
export const fieldContextAbilities: Abilities = {
  read: yes,
  create: inPart('The context for all projects comes with its field, and is taken over.'),
  update: inPart('Whether a context is for all projects is fixed once it is made.'),
  delete: inPart(
    'Only while no issue of its projects that you may see has a value; never the one that holds for all projects.',
  ),
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'Default values of single work types',
      why: 'Jira shows them, but has no call that sets them.',
    },
    {
      what: 'Work types that an older context for all projects is narrowed to',
      why: 'Since April 2026 Jira refuses to narrow such a context.',
    },
    {
      what: 'Projects that are not on the destination',
      why: 'A context cannot name them.',
    },
    {
      what: 'Contexts of locked fields',
      why: 'Jira lets nobody change them.',
    },
  ],
  proven: 'specification',
}
