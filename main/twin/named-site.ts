import { buildSite } from './blueprint/build-site.ts'
import { acmeProduction } from './demo-sites/acme-production.ts'
import { acmeTest } from './demo-sites/acme-test.ts'
import { createSite } from './site.ts'
import type { Site } from './site-model.ts'

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
