import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { PublicationTarget } from '#contract/model/publication'
import { cannotTell, may, mayNot } from '#contract/model/write-access'
import { adapterOf, findProduct } from '#products/find-product'
import { dataCenterContent } from '../../standins/confluence/data-center-content.ts'
import { createPages } from '../../standins/confluence/pages.ts'
import { startConfluenceDataCenter } from '../../standins/confluence/start-confluence-data-center.ts'
import { channelRoutes, createChannel } from '../../standins/slack/channels.ts'
import { startSlack } from '../../standins/slack/start-slack.ts'
import { means } from '../products/means.ts'
import { boatSites } from './boat-sites.ts'
import { openWork } from './open-work.ts'

test('a channel hears of a deployment by its rule, and the report becomes a page that leads back', async () => {
  const pages = createPages()
  const channel = createChannel('C0RELEASE', 'releases')
  const scopes = ['chat:write', 'channels:read', 'channels:history']
  const tokens = [{ secret: 'xoxb-1', kind: 'bot' as const, scopes }]
  await using wiki = await startConfluenceDataCenter({}, dataCenterContent(pages))
  await using slack = await startSlack({ tokens }, channelRoutes([channel]))
  const places = {
    wiki: [wiki.address, { way: 'personal-access-token', token: 'NDc4-confluence' }],
    slack: [slack.origin, { way: 'slack-token', token: 'xoxb-1' }],
  } as const
  const of = (id: string) => places[id as keyof typeof places]
  const { there, twins } = await boatSites()
  const { work, call, plan, runEnded, when, bugs, dataFolder } = await openWork({
    twins,
    connections: {
      hostOf: async (id) => new URL(of(id)[0]).host,
      lastFailure: async () => null,
      open: async (id) => {
        const [address, presented] = of(id)
        const place = await findProduct(new URL(address), means)
        return adapterOf(place.product).signIn(place, presented, means)
      },
    },
  })
  const events = ['starts', 'ends', 'fails'] as const
  const rule = { connectionId: 'slack', channel: '#releases', destination: there.cloudId, events }
  await call('publish.announce', { announcements: [rule] })

  const planId = await plan('site-here', 'site-there')
  const target: PublicationTarget = {
    to: 'confluence',
    connectionId: 'wiki',
    spaceKey: 'DS',
    parentId: null,
  }
  const ofPlan = { subject: { of: 'plan', planId, unticked: [] }, target } as const
  expect(await call('publish.preview', ofPlan)).toMatchObject({ former: null })
  const before = wiki.heard.length
  expect(await call('publish.check', ofPlan)).toEqual(cannotTell('not-told', ['space DS']))
  const asked = wiki.heard.slice(before).filter(({ path }) => path.startsWith('/confluence/'))
  expect(asked.every(({ method }) => method === 'GET')).toBe(true)
  expect(await call('publish.send', { ...ofPlan, ifOffline: 'tell' })).toMatchObject({
    outcome: 'published',
    how: 'made',
  })
  expect(await call('publish.check', ofPlan)).toEqual(may('update-page'))
  channel.isMember = false
  const outside = { to: 'slack', connectionId: 'slack', channel: 'releases' } as const
  expect(await call('publish.check', { subject: null, target: outside })).toEqual(
    mayNot('member-of-channel', ['#releases']),
  )
  channel.isMember = true
  const nowhere = { to: 'bitbucket', connectionId: 'slack', repository: 'acme' } as const
  const wrong = { ...nowhere, branch: 'x', into: null, snapshots: false }
  expect(await call('publish.check', { subject: null, target: wrong })).toMatchObject({
    access: 'not-asked',
    failure: { code: 'input.invalid' },
  })

  const { runId } = await call('run.start', { planId, unticked: [], confirmed: there.cloudId })
  await runEnded(runId)
  await when((event) =>
    event.event === 'publications-changed' &&
    event.publications.filter(({ target: { to }, sentAt }) => to === 'slack' && sentAt).length === 2
      ? true
      : undefined,
  )
  expect(channel.messages.map(({ text }) => text.split(' – ')[0])).toEqual(['Begins', 'Ended'])

  const ofRun = { subject: { of: 'run', runId }, target } as const
  const preview = await call('publish.preview', ofRun)
  expect(preview.page?.verdict.tone).toBe('good')
  expect(await call('publish.send', { ...ofRun, ifOffline: 'tell' })).toMatchObject({
    outcome: 'published',
    how: 'made',
  })
  expect(pages.all.map(({ title }) => title.split(':')[0])).toEqual(['Plan', 'Deployment'])
  const { publications } = await call('publish.list', {})
  expect(publications.map(({ sentAt }) => sentAt !== null)).toEqual([true, true, true, true])
  expect(bugs).toEqual([])

  await work.remove()
  expect(await call('publish.list', {})).toEqual({ publications: [] })
  expect(await call('publish.announcements', {})).toEqual({ announcements: [] })
  expect((await readdir(dataFolder)).filter((name) => /publications|outbox/.test(name))).toEqual([])
})
