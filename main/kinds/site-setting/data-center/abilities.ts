import type { Abilities } from '#contract/model/abilities'
import { inPart } from '#domain/abilities'
import { siteSettingAbilities as ofCloud } from '../abilities.ts'

/** What can be done with settings of a Data Center, and what of them is lost. */
export const siteSettingAbilities: Abilities = {
  ...ofCloud,
  read: inPart('Switches, time tracking and the properties that Cloud has, too.'),
  update: inPart(
    'Properties, each with an explicit yes. Switches and time tracking are set by hand.',
  ),
  lost: [
    {
      what: 'Announcement banner, default resolution, orders and columns of issue lists',
      why: 'Data Center’s REST API does not show them, or not in words that it takes back.',
    },
    {
      what: 'Title, logo, colours, mail, base address and global permissions',
      why: 'They make a site that site.',
    },
  ],
}
