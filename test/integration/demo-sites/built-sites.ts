import { buildSite } from '#twin/blueprint/build-site'
import { createManualClock } from '#twin/clock'
import { acmeProduction } from '#twin/demo-sites/acme-production'
import { acmeTest } from '#twin/demo-sites/acme-test'
import { type GeneratedSite, generateBlueprint } from '#twin/generate/generate-blueprint'
import type { Site } from '#twin/site-model'

const generated = (wanted: GeneratedSite) => (): Site =>
  buildSite(generateBlueprint(wanted), {
    name: `company-${wanted.seed}-${wanted.age}`,
    clock: createManualClock(),
  })

/** Sites that come with the twin, by name; each call builds them afresh, at the same moment. */
export const builtSites: readonly (readonly [string, () => Site])[] = [
  ['acme-test', () => buildSite(acmeTest, { name: 'acme-test', clock: createManualClock() })],
  [
    'acme-production',
    () => buildSite(acmeProduction, { name: 'acme-production', clock: createManualClock() }),
  ],
  ['company 1', generated({ seed: 1, projects: 1, age: 'current' })],
  ['company 1, older', generated({ seed: 1, projects: 1, age: 'older' })],
  ['company 2', generated({ seed: 2, projects: 40, age: 'current' })],
  ['company 2, older', generated({ seed: 2, projects: 40, age: 'older' })],
]
