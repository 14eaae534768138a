import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'
import { deletedIfMade } from '../deleted-if-made.ts'

const seenAfterwards =
  'One that would be private to somebody else stays yours until you hand it over; one that is shared only with whom you do not belong to cannot be read back, so its step ends as unknown.'

/** What can be done with dashboards, and what of them is lost. */
export const dashboardAbilities: Abilities = {
  read: inPart('Only those that are shared with you, administrators or not.'),
  create: inPart(seenAfterwards),
  update: inPart(seenAfterwards),
  delete: deletedIfMade(
    'Private dashboards are not seen, so one that seems to be only there may not be.',
  ),
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'The layout (how many columns)',
      why: 'Jira’s public API neither reads nor writes it: a manual step.',
    },
    {
      what: 'Ids inside a gadget’s settings that do not say what they name',
      why: 'Gadgets of apps keep what they want; such texts are told as unclear.',
    },
    { what: 'Automatic refresh', why: 'Jira’s public API cannot write it.' },
    { what: 'Who has a dashboard as a favourite', why: 'Everybody chooses favourites themselves.' },
    {
      what: 'That a private dashboard is somebody else’s',
      why: 'Only they could see it, so it stays yours until you hand it over: a manual step.',
    },
    {
      what: 'An owner who has no account on the destination',
      why: 'Whoever deploys owns the dashboard then.',
    },
  ],
  proven: 'specification',
}
