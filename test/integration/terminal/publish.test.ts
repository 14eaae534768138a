import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { cannotTell } from '#contract/model/write-access'
import { demoSites } from '#twin/named-site'
import { startTwin } from '#twin/serve'
import { cloudContent } from '../../standins/bitbucket/cloud-content.ts'
import { createRepository } from '../../standins/bitbucket/repository.ts'
import { startBitbucketCloud } from '../../standins/bitbucket/start-bitbucket-cloud.ts'
import { dataCenterContent } from '../../standins/confluence/data-center-content.ts'
import { createPages } from '../../standins/confluence/pages.ts'
import { startConfluenceDataCenter } from '../../standins/confluence/start-confluence-data-center.ts'
import { channelRoutes, createChannel } from '../../standins/slack/channels.ts'
import { startSlack } from '../../standins/slack/start-slack.ts'
import { ownFolder, signedInto, slipway } from './in-terminal.ts'

/** A plan file that all tests publish. */
const made = { plan: '' }
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-publish-'))
  const snapshots: string[] = []
  for (const site of demoSites()) {
    const twin = await startTwin({ site })
    const file = join(folder, `${snapshots.length}.slipway-snapshot`)
    await slipway(['snapshot', twin.address, '--output', file], { environment: signedInto(twin) })
    snapshots.push(file)
    await twin.stop()
  }
  made.plan = join(folder, 'quality.slipway-plan')
  await slipway(['plan', ...snapshots, '--project', 'PAY', '--output', made.plan])
  return () => rm(folder, { recursive: true, force: true })
})

const confluence = { SLIPWAY_PUBLISH_TOKEN: 'NDc4-confluence' }

it('a plan becomes a page, which is shown first, and updated in place when it is published again', async () => {
  const pages = createPages()
  await using standIn = await startConfluenceDataCenter({}, dataCenterContent(pages))
  const call = ['publish', made.plan, '--at', standIn.address, '--space', 'DS', '--json']
  const shown = await slipway(call, { environment: confluence })
  expect(JSON.parse(shown.output)).toMatchObject({ seenBefore: false, former: null })
  expect(JSON.parse(shown.output).page.changes.length).toBeGreaterThan(5)
  expect(JSON.parse(shown.output).access).toEqual(cannotTell('not-told', ['space DS']))
  const asked = standIn.heard.filter(({ path }) => path.startsWith('/confluence/'))
  expect(asked.every(({ method }) => method === 'GET')).toBe(true)

  const publish = () => slipway([...call, '--yes'], { environment: confluence })
  expect(JSON.parse((await publish()).output)).toMatchObject({ outcome: 'published', how: 'made' })
  expect(JSON.parse((await publish()).output)).toMatchObject({ how: 'unchanged' })
  const [page, ...more] = pages.all
  expect(more).toEqual([])
  expect(page?.body).toContain('For review')
  expect([...(page?.files.keys() ?? [])].every((name) => name.endsWith('.svg'))).toBe(true)
  expect(page?.files.size).toBeGreaterThan(0)
})

it('plan and snapshots go to a branch in one commit, with one pull request', async () => {
  const repository = createRepository()
  await using standIn = await startBitbucketCloud({}, cloudContent(repository))
  const place = ['--repository', 'acme/config', '--branch', 'review', '--pull-request', 'main']
  const at = `${standIn.origin}/acme/config`
  const call = ['publish', made.plan, '--at', at, ...place, '--snapshots', '--yes', '--json']
  const environment = { SLIPWAY_PUBLISH_TOKEN: 'ATCT-repository' }
  const first = await slipway(call, { environment })
  expect(JSON.parse(first.output)).toMatchObject({ outcome: 'published', how: 'made' })
  const again = await slipway(call, { environment })
  expect(JSON.parse(again.output)).toMatchObject({ how: 'unchanged' })
  const head = repository.head('review')
  const paths = [...(head?.files.keys() ?? [])]
  expect(paths.some((path) => path.endsWith('.slipway-plan'))).toBe(true)
  expect(paths.filter((path) => path.includes('/snapshot/')).length).toBeGreaterThan(100)
  expect(head?.message).toContain('Published-by-Slipway: plan-')
  expect(repository.pullRequests).toMatchObject([{ from: 'review', into: 'main', state: 'OPEN' }])
})

it('a message waits in the outbox without a network, and is sent once there is one', async () => {
  const channel = createChannel('C0RELEASE', 'releases')
  const scopes = ['chat:write', 'channels:read', 'channels:history']
  const options = { tokens: [{ secret: 'xoxb-1', kind: 'bot' as const, scopes }] }
  const environment = { SLIPWAY_PUBLISH_TOKEN: 'xoxb-1' }
  const outbox = await ownFolder()
  const { origin, port } = await (async () => {
    await using standIn = await startSlack(options, channelRoutes([channel]))
    return { origin: standIn.origin, port: Number(new URL(standIn.origin).port) }
  })()
  const call = ['publish', made.plan, '--at', origin, '--channel', 'releases', '--yes', '--json']
  const waits = await slipway([...call, '--outbox', outbox], { environment })
  expect(waits.code).toBe(4)
  expect(JSON.parse(waits.output)).toMatchObject({ outcome: 'queued' })

  await using standIn = await startSlack({ ...options, port }, channelRoutes([channel]))
  // The sign-in for another product is shown to that one only, whatever else waits.
  await using wiki = await startConfluenceDataCenter({}, dataCenterContent(createPages()))
  const elsewhere = ['publish', made.plan, '--at', wiki.address, '--space', 'DS', '--yes']
  const page = await slipway([...elsewhere, '--outbox', outbox], { environment: confluence })
  expect(page.code).toBe(0)
  expect(standIn.heard).toEqual([])

  const sent = await slipway([...call, '--outbox', outbox], { environment })
  expect(sent.code).toBe(0)
  expect(channel.messages).toHaveLength(1)
})

it.each([
  [['--space', 'DS', '--channel', 'x'], 3, 'Name one of'],
  [[], 3, 'Name one of'],
] as const)('a call that names %j is wrong', async (place, code, text) => {
  const call = ['publish', made.plan, '--at', 'wiki.invalid', ...place]
  const said = await slipway(call)
  expect(said.code).toBe(code)
  expect(said.errors).toContain(text)
})

it('a message that would be refused is said beforehand, and a refused token is tried once', async () => {
  const channel = createChannel('C0RELEASE', 'releases')
  channel.isMember = false
  await using standIn = await startSlack({}, channelRoutes([channel]))
  const call = ['publish', made.plan, '--at', standIn.origin, '--channel', 'releases']
  const shown = await slipway(call, { environment: { SLIPWAY_PUBLISH_TOKEN: 'xoxb-1-bot' } })
  expect(shown.code).toBe(0)
  expect(shown.output).toContain(
    'It cannot be published there as things are. The app or person of the token is not',
  )
  expect(shown.output).toContain('For review')
  expect(channel.messages).toEqual([])

  const signedIn = () => standIn.heard.filter(({ headers }) => headers.authorization !== undefined)
  const before = signedIn().length
  const refused = await slipway(call, { environment: { SLIPWAY_PUBLISH_TOKEN: 'xoxb-2-wrong' } })
  expect(refused.code).toBe(0)
  expect(refused.output).toContain('Nobody could be asked whether it can be published there.')
  expect(signedIn()).toHaveLength(before + 1)
})

it('a token of another product is not sent', async () => {
  await using standIn = await startConfluenceDataCenter({}, dataCenterContent(createPages()))
  const call = ['publish', made.plan, '--at', standIn.address, '--space', 'DS', '--yes']
  const said = await slipway(call, { environment: { SLIPWAY_PUBLISH_TOKEN: 'xoxb-12-slack' } })
  expect(said.code).toBe(1)
  expect(standIn.heard.some(({ headers }) => headers.authorization !== undefined)).toBe(false)
})
