import type { Abilities } from '#contract/model/abilities'
import { inPart, no, yes } from '#domain/abilities'

/** What can be done with settings of a site, and what of them is lost. */
export const siteSettingAbilities: Abilities = {
  read: yes,
  create: no('Every site has them.'),
  update: inPart('Each with an explicit yes. Switches of the site are set by hand.'),
  delete: no('Every site has them.'),
  reuse: yes,
  rename: no('They are called the same on every site.'),
  lost: [
    {
      what: 'The default priority',
      why: 'It is that of the default priority scheme, and comes with it.',
    },
    {
      what: 'Title, logo, colours and prompts of the site',
      why: 'They make a site that site.',
    },
    {
      what: 'Mail, base address, global permissions and custom events',
      why: 'No public API sets them.',
    },
  ],
  proven: 'specification',
}
