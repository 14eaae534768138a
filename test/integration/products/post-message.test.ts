import { expect, test } from 'vitest'
import { adapterOf, findProduct } from '#products/find-product'
import { type MessageToPost, postMessage } from '#products/slack/post-message'
import type { Heard } from '../../standins/http/stand-in.ts'
import { channelRoutes, createChannel } from '../../standins/slack/channels.ts'
import { no, startSlack } from '../../standins/slack/start-slack.ts'
import { failureOf, means } from './means.ts'

const startWith = async (scopes: readonly string[], showsMetadata = false) => {
  const general = createChannel('C0GENERAL', 'general')
  const releases = createChannel('C0RELEASE', 'releases')
  const standIn = await startSlack(
    { tokens: [{ secret: 'xoxb-1', kind: 'bot', scopes: [...scopes] }] },
    channelRoutes([general, releases], showsMetadata),
  )
  const place = await findProduct(new URL(standIn.origin), means)
  const presented = { way: 'slack-token', token: 'xoxb-1' } as const
  const signedIn = await adapterOf('slack').signIn(place, presented, means)
  return { standIn, releases, signedIn }
}

const all = ['chat:write', 'channels:read', 'channels:history']

const message = (members: Partial<MessageToPost> = {}): MessageToPost => ({
  identity: 'run-7-ended',
  channel: '#releases',
  text: 'The deployment has ended.',
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '<https://x|Report>' } }],
  mayBeThere: false,
  ...members,
})

const isPost = ({ path }: Heard): boolean => path === '/api/chat.postMessage'
const link = 'https://acme.slack.com/archives/C0RELEASE/p1764150000000001'

test.each([
  ['its name', '#releases', all],
  ['its name without a sign', 'Releases', all],
  ['its id', 'C0RELEASE', ['chat:write']],
  ['its name where no scope allows to look', '#releases', ['chat:write']],
])('a message goes to a channel by %s', async (_, channel, scopes) => {
  const { standIn, releases, signedIn } = await startWith(scopes)
  await using _stop = standIn
  expect(await postMessage(signedIn, message({ channel }))).toEqual({ link, how: 'made' })
  expect(releases.messages).toMatchObject([
    {
      text: 'The deployment has ended.',
      blocks: [{ type: 'section' }],
      metadata: { event_type: 'slipway_published', event_payload: { identity: 'run-7-ended' } },
    },
  ])
})

test.each([
  ['its first block', message().blocks, false],
  ['what it carries for apps', [], true],
])('an unanswered message is found in the channel by %s', async (_, blocks, showsMetadata) => {
  const { standIn, releases, signedIn } = await startWith(all, showsMetadata)
  await using _stop = standIn
  standIn.dropNext('after', isPost)
  expect(await postMessage(signedIn, message({ blocks }))).toEqual({ link, how: 'made' })
  expect(releases.messages).toHaveLength(1)
})

test('one that is not found is sent again only when somebody asks for it', async () => {
  const { standIn, releases, signedIn } = await startWith(all)
  await using _stop = standIn
  standIn.dropNext('before', isPost)
  expect((await failureOf(postMessage(signedIn, message()))).code).toBe('product.outcome-unknown')
  expect(standIn.heard.filter(isPost)).toHaveLength(1)
  const again = message({ mayBeThere: true })
  expect((await postMessage(signedIn, again)).how).toBe('made')
  expect(await postMessage(signedIn, again)).toEqual({ link, how: 'unchanged' })
  expect(releases.messages).toHaveLength(1)
})

test('without a scope to look an unanswered message stays unknown', async () => {
  const { standIn, releases, signedIn } = await startWith(['chat:write'])
  await using _stop = standIn
  standIn.dropNext('after', isPost)
  expect((await failureOf(postMessage(signedIn, message()))).code).toBe('product.outcome-unknown')
  const again = await failureOf(postMessage(signedIn, message({ mayBeThere: true })))
  expect(again.code).toBe('product.outcome-unknown')
  expect(releases.messages).toHaveLength(1)
})

test('an app that may write to every public channel need not be a member', async () => {
  const { standIn, releases, signedIn } = await startWith([...all, 'chat:write.public'])
  await using _stop = standIn
  releases.isMember = false
  expect(await postMessage(signedIn, message())).toEqual({ link, how: 'made' })
  releases.isPrivate = true
  const byId = message({ channel: 'C0RELEASE' })
  expect((await failureOf(postMessage(signedIn, byId))).code).toBe('slack.channel-not-found')
})

test('each refusal of a channel is told apart', async () => {
  const { standIn, releases, signedIn } = await startWith(all)
  await using _stop = standIn
  const refusal = async (members: Partial<MessageToPost> = {}) =>
    (await failureOf(postMessage(signedIn, message(members)))).code
  expect(await refusal({ channel: 'nowhere' })).toBe('slack.channel-not-found')
  expect(await refusal({ text: 'x'.repeat(40_001) })).toBe('slack.message-too-long')
  releases.isMember = false
  expect(await refusal()).toBe('slack.not-in-channel')
  releases.isArchived = true
  expect(await refusal()).toBe('slack.channel-archived')
  standIn.replyNext(
    no('missing_scope', { needed: 'chat:write', provided: 'channels:read' }),
    isPost,
  )
  expect(await failureOf(postMessage(signedIn, message()))).toMatchObject({
    code: 'product.scope-missing',
    details: ['needed: chat:write', 'granted: channels:read', 'missing_scope'],
  })
  standIn.replyNext(no('fatal_error'), isPost)
  expect(await refusal()).toBe('product.rejected')
})

test('a pace that is asked for is kept, and the message sent once', async () => {
  const { standIn, releases, signedIn } = await startWith(all)
  await using _stop = standIn
  const limited = {
    status: 429,
    headers: { 'Retry-After': '3' },
    json: { ok: false, error: 'ratelimited' },
  }
  standIn.replyNext(limited, isPost)
  expect((await postMessage(signedIn, message())).how).toBe('made')
  expect(standIn.heard.filter(isPost)).toHaveLength(2)
  expect(releases.messages).toHaveLength(1)
})
