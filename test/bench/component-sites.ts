import { emptyBlueprint } from '#twin/blueprint/blueprint'
import { buildSite } from '#twin/blueprint/build-site'
import type { Site } from '#twin/site-model'

const lead = { accountId: '5b10ac8d82e05b22cc7d4ef5', displayName: 'Lea Lead' }

/** Sites between which a plan has a step for each of many components: source and destination. */
export const componentSites = (projects: number, components: number): readonly [Site, Site] => [
  buildSite(
    {
      ...emptyBlueprint,
      people: [lead],
      projects: Array.from({ length: projects }, (_, at) => ({
        key: `P${at}`,
        name: `Project ${at}`,
        type: 'software' as const,
        lead: lead.displayName,
        components: Array.from({ length: components }, (_, part) => ({
          name: `Component ${part} of ${at}`,
          lead: lead.displayName,
        })),
      })),
    },
    { name: 'large-here', title: 'Large Test' },
  ),
  buildSite({ ...emptyBlueprint, people: [lead] }, { name: 'large-there', title: 'Large' }),
]
