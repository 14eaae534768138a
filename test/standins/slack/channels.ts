import { jsonIn, type Routes } from '../http/routes.ts'
import type { Reply } from '../http/stand-in.ts'
import { no, type TokenOf } from './start-slack.ts'

/** A message as the stand-in keeps it. */
export interface Message {
  readonly ts: string
  readonly text: string
  readonly blocks: unknown
  readonly metadata: unknown
}

/** A channel of the workspace. */
export interface Channel {
  readonly id: string
  readonly name: string
  isMember: boolean
  isArchived: boolean
  isPrivate: boolean
  readonly messages: Message[]
}

/** Makes a channel that the app is a member of. */
export const createChannel = (id: string, name: string): Channel => ({
  id,
  name,
  isMember: true,
  isArchived: false,
  isPrivate: false,
  messages: [],
})

const yes = (more: object): Reply => ({ status: 200, json: { ok: true, ...more } })

interface Posting extends Omit<Message, 'ts'> {
  readonly channel: string
}

/**
 * What the workspace's channels answer; lists come in pages of one. `showsMetadata`: to an app that may
 * read it (`metadata.message:read`).
 */
export const channelRoutes =
  (channels: readonly Channel[], showsMetadata = false) =>
  (tokenOf: TokenOf): Routes => {
    const isHidden = ({ isPrivate, isMember }: Channel): boolean => isPrivate && !isMember
    const find = (wanted: string | null): Channel | undefined =>
      channels.find(({ id, name }) => id === wanted || `#${name}` === wanted)
    return {
      'GET /conversations.list': ({ query }) => {
        const showsPrivate = query.get('types')?.includes('private_channel') === true
        const listed = channels.filter((one) => !one.isPrivate || (showsPrivate && !isHidden(one)))
        const at = Number(query.get('cursor') ?? '0')
        const next = at + 1 < listed.length ? String(at + 1) : ''
        return yes({
          channels: listed.slice(at, at + 1).map(({ id, name }) => ({ id, name })),
          response_metadata: { next_cursor: next },
        })
      },
      'GET /conversations.info': ({ query }) => {
        const channel = find(query.get('channel'))
        if (channel === undefined || isHidden(channel)) return no('channel_not_found')
        const { id, name, isMember, isArchived, isPrivate } = channel
        const shown = { id, name, is_member: isMember, is_archived: isArchived }
        return yes({ channel: { ...shown, is_channel: true, is_private: isPrivate } })
      },
      'POST /chat.postMessage': (heard) => {
        const { channel: wanted, ...message } = jsonIn<Posting>(heard)
        const channel = find(wanted)
        if (channel === undefined || isHidden(channel)) return no('channel_not_found')
        if (channel.isArchived) return no('is_archived')
        const token = tokenOf(heard)
        const mayOpen = token?.kind === 'bot' && token.scopes.includes('chat:write.public')
        const isOpen = mayOpen && !channel.isPrivate
        if (!channel.isMember && !isOpen) return no('not_in_channel')
        if (message.text.length > 40_000) return no('msg_too_long')
        const ts = `1764150000.00000${channel.messages.length + 1}`
        channel.messages.push({ ts, ...message })
        return yes({ channel: channel.id, ts, message })
      },
      'GET /conversations.history': ({ query }) => {
        const channel = find(query.get('channel'))
        if (channel === undefined) return no('channel_not_found')
        if (!channel.isMember) return no('not_in_channel')
        return yes({
          messages: channel.messages.map(({ ts, text, blocks, metadata }) => ({
            ...{ ts, text, blocks },
            ...(showsMetadata && query.get('include_all_metadata') === 'true' ? { metadata } : {}),
          })),
          response_metadata: { next_cursor: '' },
        })
      },
      'GET /chat.getPermalink': ({ query }) => {
        const channel = query.get('channel')
        const ts = (query.get('message_ts') ?? '').replace('.', '')
        return yes({ channel, permalink: `https://acme.slack.com/archives/${channel}/p${ts}` })
      },
    }
  }
