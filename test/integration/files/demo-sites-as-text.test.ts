import { expect, test } from 'vitest'
import type { Snapshot } from '#contract/model/snapshot'
import { connect } from '#jira/connect'
import { apiToken } from '#jira/presented'
import { takeSnapshot } from '#kinds/take-snapshot'
import { filesOfSnapshot, snapshotOfFiles } from '#store/text/text-form'
import { readYaml, writeYaml } from '#store/text/yaml-text'
import { demoSites } from '#twin/named-site'
import { startTwin } from '#twin/serve'
import type { Site } from '#twin/site-model'

const read = async (site: Site): Promise<Snapshot> => {
  site.switches.rateLimits = false
  const twin = await startTwin({ site })
  try {
    const { email, token } = twin.credentials
    const connection = await connect({
      address: twin.address,
      presented: apiToken({ email, token }),
    })
    return await takeSnapshot(connection, () => '2026-11-22T00:00:00Z')
  } finally {
    await twin.stop()
  }
}

test.each(demoSites().map((site) => [site.state.name, site] as const))(
  '%s is the same when it is read back from text',
  async (_, site) => {
    const snapshot = await read(site)
    const texts = new Map([...filesOfSnapshot(snapshot)].map(([path, at]) => [path, writeYaml(at)]))
    expect(snapshotOfFiles((path) => readYaml(texts.get(path) ?? '', path))).toEqual(snapshot)
    const paths = [...texts.keys()]
    expect(paths.length).toBe(snapshot.objects.length + 3)
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length)
    expect(paths.filter((path) => path.length > 140)).toEqual([])
    // Names stand where a reference stood: hardly any is left that names its object by its id.
    const objects = [...texts].filter(([path]) => path.includes('/')).map(([, text]) => text)
    expect(objects.join('\n')).not.toMatch(/\$ref:/)
  },
)
