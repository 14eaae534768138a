import type { Abilities } from '#contract/model/abilities'
import { inPart, no, yes } from '#domain/abilities'

/** What can be done with workflows, and what of them is lost. */
export const workflowAbilities: Abilities = {
  read: yes,
  create: yes,
  update: inPart('The name of a workflow is fixed once it is made.'),
  delete: inPart('Only while nothing uses it.'),
  reuse: yes,
  rename: no('Jira has no call that renames a workflow.'),
  lost: [
    {
      what: 'Approvals of service projects',
      why: 'They belong to one service project. You choose to go on without, and set them by hand.',
    },
    {
      what: 'Rules that name an agent of their site',
      why: 'Jira has no call for agents.',
    },
    {
      what: 'Rules of apps that the destination lacks',
      why: 'Only the app knows what they do. You choose for each: keep it out, or close its transition until the rule is back.',
    },
    {
      what: 'That a workflow belongs to one team-managed project',
      why: 'It becomes a workflow of the whole site, with the project’s key in its name, over statuses of the whole site. Rules that name what only the project has are asked about.',
    },
    {
      what: 'Drafts',
      why: 'Jira’s newer calls know none.',
    },
  ],
  proven: 'specification',
}
