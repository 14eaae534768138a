import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { DemoSite, DemoSites } from '#ipc/site-access'
import { startTwin, type Twin } from '#twin/serve'
import { createSite, resumeSite, snapshotState } from '#twin/site'
import type { Site } from '#twin/site-model'
import { failureFrom } from '../jira/api-at.ts'
import { site } from '../jira/fake-site.ts'
import { serve } from '../jira/misbehaving-server.ts'
import { formFor, openSites, serveTwin, shareFor, stored } from './open-sites.ts'

const never = (): AbortSignal => new AbortController().signal

/** Demo sites that keep their state over restarts, as those in the worker do. */
const keptDemo = () => {
  const fresh = (): readonly [Site, Site] => [
    createSite({ name: 'acme-test', title: 'Acme Test' }),
    createSite({ name: 'acme-production', title: 'Acme' }),
  ]
  let sites = fresh()
  let running: Promise<readonly Twin[]> | undefined
  const counts = { starts: 0, removals: 0 }
  const start = (): Promise<readonly Twin[]> => {
    counts.starts += 1
    return Promise.all(sites.map((one) => startTwin({ site: one })))
  }
  const stop = async (): Promise<void> => {
    for (const twin of (await running) ?? []) await twin.stop()
    running = undefined
    sites = [resumeSite(snapshotState(sites[0])), resumeSite(snapshotState(sites[1]))]
  }
  const signInOf = ({ address, credentials }: Twin): DemoSite => {
    const { email, token } = credentials
    return { address, email, token }
  }
  const demo: DemoSites = {
    start: async () => {
      running ??= start()
      const [source, destination] = (await running).map(signInOf)
      if (source === undefined || destination === undefined) throw new Error('no twins')
      return { source, destination }
    },
    stop,
    remove: async () => {
      counts.removals += 1
      await stop()
      sites = fresh()
    },
  }
  onTestFinished(stop)
  return { demo, counts, tokens: () => sites.flatMap(({ state }) => Object.keys(state.tokens)) }
}

test('the demo sites are started, connected and chosen at one go', async () => {
  const { demo, tokens } = keptDemo()
  const { handlers, folder, storage, events } = await openSites({ demo })
  const pair = await handlers['site.start-demo']({})
  const { sites, pair: chosen, protection } = await handlers['site.list']({})
  expect(chosen).toEqual(pair)
  expect(sites).toMatchObject([
    { id: pair.sourceId, title: 'Acme Test', demo: true, production: false, sourceHindrances: [] },
    {
      id: pair.destinationId,
      title: 'Acme',
      demo: true,
      production: true,
      destinationHindrances: [],
    },
  ])
  for (const card of sites) expect(card.token.state).toBe('session-only')
  expect(events.at(-1)).toEqual({ event: 'sites-changed', sites, pair })
  expect(storage.calls).toEqual({ encrypt: 0, decrypt: 0, isAvailable: 0 })
  expect(protection.state).toBe('unknown')
  const kept = await readFile(join(folder, 'sites.json'), 'utf8')
  for (const token of tokens()) expect(kept).not.toContain(token)
  expect(await handlers['site.start-demo']({})).toEqual(pair)
  expect((await handlers['site.list']({})).sites).toHaveLength(2)
})

test('demo sites of the last session are taken up again when they are needed, not before', async () => {
  const { demo, counts } = keptDemo()
  const first = await openSites({ demo })
  const pair = await first.handlers['site.start-demo']({})
  await first.handlers['site.edit']({
    siteId: pair.sourceId ?? '',
    label: 'Play',
    expiresOn: null,
    production: true,
  })
  await demo.stop()
  const { handlers, access } = await openSites({ demo, folder: first.folder })
  const before = await handlers['site.list']({})
  expect(before).toMatchObject({
    pair,
    sites: [{ sourceHindrances: [] }, { destinationHindrances: [] }],
  })
  expect(counts.starts).toBe(1)
  const connections = await Promise.all(
    [pair.sourceId, pair.destinationId].map((id) => access.open(id ?? '', never())),
  )
  expect(counts.starts).toBe(2)
  const { sites } = await handlers['site.list']({})
  expect(sites.map(({ address }) => address)).toEqual(connections.map((one) => one.site.address))
  expect(sites.map(({ address }) => address)).not.toEqual(before.sites.map((one) => one.address))
  expect(await handlers['site.start-demo']({})).toEqual(pair)
  expect((await handlers['site.list']({})).sites[0]).toMatchObject({
    label: 'Play',
    production: true,
  })
})

test('the state of the demo sites goes with the last of them', async () => {
  const { demo, counts } = keptDemo()
  const { handlers } = await openSites({ demo })
  const { sourceId, destinationId } = await handlers['site.start-demo']({})
  await handlers['site.forget']({ siteId: sourceId ?? '' })
  expect(counts.removals).toBe(0)
  expect((await handlers['site.list']({})).pair).toEqual({ sourceId: null, destinationId })
  await handlers['site.forget']({ siteId: destinationId ?? '' })
  expect(counts.removals).toBe(1)
  expect(await handlers['site.list']({})).toMatchObject({
    sites: [],
    pair: { sourceId: null, destinationId: null },
  })
})

test('a demo site takes no other token, and gives its own to no other site', async () => {
  const { demo } = keptDemo()
  const { handlers } = await openSites({ demo })
  const { sourceId } = await handlers['site.start-demo']({})
  const running = (await demo.start()).source
  const form = formFor({ ...running, credentials: { ...running, scopedToken: '' } } as never)
  for (const siteId of [null, sourceId]) {
    expect(await handlers['site.save']({ ...form, siteId })).toMatchObject({ outcome: 'refused' })
  }
  const twin = await serveTwin('acme')
  const shared = shareFor(twin, sourceId ?? '')
  expect(await handlers['site.share-token'](shared)).toMatchObject({ outcome: 'refused' })
})

test('a preview knows the demo sites only: no real address is asked for anything', async () => {
  const { demo } = keptDemo()
  await using server = await serve(site())
  const { handlers } = await openSites({ demo, preview: true })
  const pair = await handlers['site.start-demo']({})
  const form = formFor({
    address: server.origin,
    credentials: { email: 'a@b.example', token: 'CANARY-token', scopedToken: '' },
  })
  for (const check of ['verify', 'skip'] as const) {
    expect(await handlers['site.save']({ ...form, check })).toMatchObject({
      outcome: 'refused',
      failure: { code: 'site.preview-only', subject: new URL(server.origin).host },
    })
  }
  const shared = shareFor({ address: server.origin }, pair.sourceId ?? '')
  expect(await handlers['site.share-token'](shared)).toMatchObject({
    failure: { code: 'site.preview-only' },
  })
  const found = handlers['connection.find']({ address: server.origin })
  expect((await failureFrom(found)).code).toBe('site.preview-only')
  expect(server.seen).toEqual([])
  const { address } = (await demo.start()).source
  const { found: demoSites } = await handlers['connection.find']({ address })
  expect(demoSites).toMatchObject([{ title: 'Acme Test' }])
})

test('a preview in the folder of the application opens none of its sites', async () => {
  const twin = await serveTwin('acme')
  const first = await openSites()
  const card = stored(await first.handlers['site.save'](formFor(twin)))
  const { access, handlers, storage } = await openSites({
    folder: first.folder,
    storage: first.storage,
    preview: true,
  })
  const decrypted = storage.calls.decrypt
  expect((await failureFrom(access.open(card.id, never()))).code).toBe('site.preview-only')
  const tested = handlers['site.test']({ siteId: card.id })
  expect((await failureFrom(tested)).code).toBe('site.preview-only')
  expect(storage.calls.decrypt).toBe(decrypted)
})
