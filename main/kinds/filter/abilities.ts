import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'
import { deletedIfMade } from '../deleted-if-made.ts'

/** What can be done with filters, and what of them is lost. */
export const filterAbilities: Abilities = {
  read: inPart('Who is no administrator sees only what is shared with them.'),
  create: yes,
  update: yes,
  delete: deletedIfMade('A board or dashboard that nobody but its owner sees may use others.'),
  reuse: yes,
  rename: yes,
  lost: [
    { what: 'Subscriptions', why: 'Jira’s public API cannot write them: they are a manual step.' },
    { what: 'Who has a filter as a favourite', why: 'Everybody chooses favourites themselves.' },
    {
      what: 'Columns of filters that are not shared with you',
      why: 'Jira shows them to those who may use the filter only, administrators or not: they are written where they are known, but nobody can compare them.',
    },
    {
      what: 'An owner who has no account on the destination',
      why: 'Whoever deploys owns the filter then.',
    },
    {
      what: 'Work items and sprints that the JQL names',
      why: 'They are not carried; the text is told as unclear, and stays as it is if you accept it.',
    },
  ],
  proven: 'specification',
}
