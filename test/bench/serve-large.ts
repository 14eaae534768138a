import { generateSites } from '#twin/generate/generate-sites'
import { startTwin } from '#twin/serve'
import { componentSites } from './component-sites.ts'

// Serves a source and a destination from a process of its own, so that their work is not taken for
// the work of who reads them. Says where, and ends when its parent does.

const [projects = 0, components = 0] = process.argv.slice(2).map(Number)
const sites = components === 0 ? generateSites(5, projects) : componentSites(projects, components)
for (const site of sites) site.switches.rateLimits = false
const twins = await Promise.all(sites.map((site) => startTwin({ site })))
const served = twins.map(({ address, credentials }) => ({
  address,
  email: credentials.email,
  token: credentials.token,
}))
process.stdout.write(`${JSON.stringify(served)}\n`)
process.stdin.resume().once('end', () => process.exit())
