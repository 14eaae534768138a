import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createDemoSites } from '#worker/demo-sites'
import { bundle } from '../../bundles.ts'
import { openSites, temporaryFolder } from './open-sites.ts'

test('the demo sites of the application are connected, left, and taken up again', async () => {
  const dataFolder = await temporaryFolder()
  const demo = createDemoSites({
    folder: join(dataFolder, 'demo-sites'),
    workerFile: bundle('twin-worker'),
  })
  onTestFinished(() => demo.stop())
  const first = await openSites({ demo })
  const pair = await first.handlers['site.start-demo']({})
  const { sites } = await first.handlers['site.list']({})
  expect(sites).toMatchObject([
    { title: 'Acme Test', demo: true, production: false, sourceHindrances: [] },
    { title: 'Acme', demo: true, production: true, destinationHindrances: [] },
  ])
  await demo.stop()
  const { access, handlers } = await openSites({ demo, folder: first.folder })
  const { account } = await access.open(pair.destinationId ?? '', new AbortController().signal)
  expect(account.administrator).toBe(true)
  for (const { id } of sites) await handlers['site.forget']({ siteId: id })
  expect((await handlers['site.list']({})).sites).toEqual([])
})
