import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'
import { lostOfUploaded } from '../avatars/lost.ts'
import { deletedIfMade } from '../deleted-if-made.ts'

/** What can be done with projects, and what of them is lost. */
export const projectAbilities: Abilities = {
  read: yes,
  create: inPart('Company-managed software, business and service projects.'),
  update: inPart('Key and type are fixed once a project is made.'),
  delete: deletedIfMade(
    'An empty one for good; one with issues goes to the trash, if you accept that.',
  ),
  reuse: yes,
  rename: yes,
  lost: [
    ...lostOfUploaded('picture'),
    {
      what: 'Features that the destination has locked or lacks',
      why: 'Jira refuses to switch them; in a project that is there already they are a step to be done by hand.',
    },
    {
      what: 'Team-managed projects, but for their workflows',
      why: 'No public API writes their work types, fields and boards. Their workflows are carried by themselves, as workflows of the whole site.',
    },
    {
      what: 'Request types, queues, SLAs, portal, forms and assets of service projects',
      why: 'No public API writes them as a whole; each is a step to be done by hand.',
    },
    {
      what: 'That a sender address is confirmed',
      why: 'Somebody who reads its mail has to do it; the address itself is carried.',
    },
  ],
  proven: 'specification',
}
