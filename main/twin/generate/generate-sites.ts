import { buildSite } from '../blueprint/build-site.ts'
import type { Site } from '../site-model.ts'
import { type GeneratedSite, generateBlueprint } from './generate-blueprint.ts'

/** Builds one generated site. The same wish gives the same site, ids included. */
export const generateSite = (wanted: GeneratedSite): Site =>
  buildSite(generateBlueprint(wanted), {
    name: `company-${wanted.seed}-${wanted.age}`,
    title: wanted.age === 'current' ? 'Company Test' : 'Company',
  })

/** Two sites of one company: the current one as source, the older one as destination. */
export const generateSites = (seed: number, projects: number): readonly [Site, Site] => [
  generateSite({ seed, projects, age: 'current' }),
  generateSite({ seed, projects, age: 'older' }),
]
