import { presentedIn } from '../http/presented.ts'
import { type Routes, routed } from '../http/routes.ts'
import {
  type Answering,
  type Heard,
  type Reply,
  type StandIn,
  startStandIn,
} from '../http/stand-in.ts'

/** A token and what it is for. */
export interface SlackToken {
  readonly secret: string
  readonly kind: 'bot' | 'user'
  scopes: string[]
  /** An error that Slack answers to it, e.g. `token_expired`. */
  error?: string
}

/** How the workspace is. All of it may be changed while it runs. */
export interface SlackWorkspace {
  tokens: SlackToken[]
}

/** Slack's Web API for one workspace. */
export type SlackStandIn = StandIn & { readonly workspace: SlackWorkspace }

/** The token that a request bears, if the workspace knows it. */
export type TokenOf = (heard: Heard) => SlackToken | undefined

/** Scopes that a method needs, of which any one will do. */
const neededFor: Readonly<Record<string, readonly string[]>> = {
  'chat.postMessage': ['chat:write'],
  'conversations.list': ['channels:read', 'groups:read'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.history': ['channels:history', 'groups:history'],
}

/** Slack says no with HTTP 200. */
export const no = (error: string, more: Readonly<Record<string, unknown>> = {}): Reply => ({
  status: 200,
  json: { ok: false, error, ...more },
})

/** Starts it. What it knows of channels comes from `content`. */
export const startSlack = async (
  options: Partial<SlackWorkspace> & { readonly port?: number } = {},
  content: (tokenOf: TokenOf) => Routes = () => ({}),
): Promise<SlackStandIn> => {
  const { port, ...given } = options
  const workspace: SlackWorkspace = {
    tokens: [
      {
        secret: 'xoxb-1-bot',
        kind: 'bot',
        scopes: ['chat:write', 'channels:read', 'channels:history'],
      },
      { secret: 'xoxp-1-user', kind: 'user', scopes: ['chat:write'] },
    ],
    ...given,
  }
  const tokenOf: TokenOf = (heard) => {
    const shown = presentedIn(heard)
    return workspace.tokens.find(({ secret }) => shown.way === 'bearer' && shown.token === secret)
  }
  const answering = (): Answering => {
    const methods = routed('/api', {
      'POST /auth.test': (heard) => {
        const isBot = tokenOf(heard)?.kind === 'bot'
        return {
          status: 200,
          json: {
            ok: true,
            url: 'https://acme.slack.com/',
            team: 'Acme',
            team_id: 'T1',
            ...(isBot
              ? { user: 'slipway', user_id: 'U9', bot_id: 'B1' }
              : { user: 'ada', user_id: 'U1' }),
          },
        }
      },
      'POST /auth.revoke': (heard) => {
        const token = tokenOf(heard)
        if (token !== undefined) token.error = 'token_revoked'
        return { status: 200, json: { ok: true, revoked: true } }
      },
      ...content(tokenOf),
    })
    return (heard) => {
      if (!heard.path.startsWith('/api/')) return undefined
      if (presentedIn(heard).way !== 'bearer') return no('not_authed')
      const token = tokenOf(heard)
      if (token === undefined) return no('invalid_auth')
      if (token.error !== undefined) return no(token.error)
      const needed = neededFor[heard.path.slice('/api/'.length)] ?? []
      if (needed.length > 0 && !needed.some((scope) => token.scopes.includes(scope))) {
        return no('missing_scope', { needed: needed[0], provided: token.scopes.join(',') })
      }
      const reply = methods(heard) ?? no('unknown_method')
      return { ...reply, headers: { 'x-oauth-scopes': token.scopes.join(','), ...reply.headers } }
    }
  }
  return Object.assign(await startStandIn(answering, port), { workspace })
}
