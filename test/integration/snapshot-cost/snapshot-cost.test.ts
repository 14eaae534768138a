import { expect, test } from 'vitest'
import { kinds } from '#kinds/registry'
import { addConfigurationScheme } from '#twin/field-configuration-schemes/state'
import { addFieldConfiguration } from '#twin/field-configurations/state'
import { addCustomField } from '#twin/fields/create'
import { generateSite } from '#twin/generate/generate-sites'
import { demoSites } from '#twin/named-site'
import { startTwin } from '#twin/serve'
import { createSite } from '#twin/site'
import type { Site } from '#twin/site-model'
import { lowerBounds, peersCost } from './lower-bound.ts'
import { readCounted } from './read-counted.ts'

const fieldType = 'com.atlassian.jira.plugin.system.customfieldtypes:textfield'
const [acmeTest, acmeProduction] = demoSites()
/** A site of before field schemes, with a scheme, three configurations and many fields. */
const siteWithConfigurations = (): Site => {
  const site = createSite({
    name: 'before',
    switches: { extra: { fieldModel: 'field-configurations' } },
  })
  for (let at = 0; at < 120; at += 1) {
    addCustomField(site, { name: `Field ${at}`, custom: fieldType })
  }
  const { id } = addFieldConfiguration(site, { name: 'Lean' })
  addFieldConfiguration(site, { name: 'Lost' })
  addConfigurationScheme(site, { name: 'Lean', mappings: { default: id } })
  return site
}

const sites: readonly (readonly [string, () => Site])[] = [
  ['a fresh site', () => createSite({ name: 'fresh' })],
  ['a site with field configurations', siteWithConfigurations],
  ['acme-test', () => acmeTest],
  ['acme-production', () => acmeProduction],
  [
    'a generated site of 500 projects',
    () => generateSite({ seed: 5, projects: 500, age: 'current' }),
  ],
]

test.each(sites)('reading %s takes at most 1.2 times the lower bound', async (name, make) => {
  const site = make()
  site.switches.rateLimits = false
  const twin = await startTwin({ site })
  try {
    const { objects, gaps, requests, sent } = await readCounted(twin)
    const bounds = lowerBounds(site)
    const costs = kinds.map(({ model: { kind } }) => {
      const bound = bounds[kind]
      if (bound === undefined) throw new Error(`no lower bound of ${kind} is known`)
      return { kind, bound, requests: requests.get(kind) ?? 0 }
    })
    const bound = costs.reduce((sum, cost) => sum + cost.bound, 0)
    const counted = costs.reduce((sum, cost) => sum + cost.requests, 0)
    const projects = objects.filter(({ kind }) => kind === 'project').length
    process.stdout.write(
      `snapshot of ${name}: ${objects.length} objects, ${projects} projects, ${counted} requests, ` +
        `lower bound ${bound}, object by object ${peersCost(site.state)}\n`,
    )
    expect(gaps).toEqual([])
    // Nothing was sent twice, and nothing uncounted.
    expect(counted).toBe(sent)
    // A bound that can be beaten is none.
    expect(costs.filter((cost) => cost.requests < cost.bound)).toEqual([])
    expect(costs.filter((cost) => cost.requests > cost.bound * 1.2)).toEqual([])
    expect(counted).toBeLessThanOrEqual(bound * 1.2)
    expect(twin.site.unmodelled).toEqual([])
  } finally {
    await twin.stop()
  }
})
