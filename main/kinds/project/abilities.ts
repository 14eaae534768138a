import type { Abilities } from '#contract/model/abilities'
import { inPart, neverDeleted, yes } from '#domain/abilities'

/** What can be done with projects, and what of them is lost. */
export const projectAbilities: Abilities = {
  read: yes,
  create: inPart('Company-managed software and business projects.'),
  update: inPart('Key and type are fixed once a project is made.'),
  delete: neverDeleted,
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'The picture of a project',
      why: 'Jira knows pictures by ids that are one site’s own.',
    },
    {
      what: 'Boards',
      why: 'They are not carried yet; what a project uses of them is said with its plan.',
    },
    {
      what: 'Features and properties',
      why: 'They are not carried yet.',
    },
  ],
  proven: 'specification',
}
