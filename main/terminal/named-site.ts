import { buildSite } from '#twin/blueprint/build-site'
import { acmeProduction } from '#twin/demo-sites/acme-production'
import { acmeTest } from '#twin/demo-sites/acme-test'
import { createSite } from '#twin/site'
import type { Site } from '#twin/site-model'

/** The site of this name: one of the two demo sites, or a fresh one as Jira hands them out. */
export const namedSite = (name: string): Site => {
  if (name === 'acme-test') return buildSite(acmeTest, { name, title: 'Acme Test' })
  if (name === 'acme-production') return buildSite(acmeProduction, { name, title: 'Acme' })
  return createSite({ name, title: name })
}

/** The two demo sites, source first. */
export const demoSites = (): readonly [Site, Site] => [
  namedSite('acme-test'),
  namedSite('acme-production'),
]
