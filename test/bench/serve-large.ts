import { emptyBlueprint } from '#twin/blueprint/blueprint'
import { buildSite } from '#twin/blueprint/build-site'
import { generateSites } from '#twin/generate/generate-sites'
import { startTwin } from '#twin/serve'
import type { Site } from '#twin/site-model'

// Serves a source and a destination from a process of its own, so that their work is not taken for
// the work of who reads them. Says where, and ends when its parent does.

const lead = { accountId: '5b10ac8d82e05b22cc7d4ef5', displayName: 'Lea Lead' }

/** Sites between which a plan has a step for each of many components. */
const withComponents = (projects: number, components: number): readonly [Site, Site] => [
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

const [projects = 0, components = 0] = process.argv.slice(2).map(Number)
const sites = components === 0 ? generateSites(5, projects) : withComponents(projects, components)
for (const site of sites) site.switches.rateLimits = false
const twins = await Promise.all(sites.map((site) => startTwin({ site })))
const served = twins.map(({ address, credentials }) => ({
  address,
  email: credentials.email,
  token: credentials.token,
}))
process.stdout.write(`${JSON.stringify(served)}\n`)
process.stdin.resume().once('end', () => process.exit())
