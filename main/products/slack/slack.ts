import { z } from 'zod'
import { AppError, failure } from '#contract/model/failure'
import type { ProductAccount, ProductPlace } from '#contract/model/product-account'
import type { Answer } from '#jira/answer'
import { readJson } from '../answer-json.ts'
import type { ProductAdapter } from '../product-adapter.ts'
import { baseAt } from '../product-base.ts'
import { bearerCredential } from '../product-credential.ts'
import { scopesIn } from '../scopes-header.ts'
import { presentedBy, secretOf } from '../way-refusal.ts'
import { slackClient } from './slack-client.ts'
import { probeSlack } from './slack-probe.ts'
import { slackRules } from './slack-refusal.ts'

const testSchema = z.object({
  user_id: z.string(),
  user: z.string(),
  team_id: z.string(),
  team: z.string(),
  bot_id: z.string().optional(),
})

const whyNot = 'Slack takes the token of a bot (xoxb-) or of a user (xoxp-).'

/** Tokens of apps (`xapp-`) are not for the Web API in general (auth-and-secrets §1.2). */
const tokenIn = (presented: string, { address }: ProductPlace): string => {
  const token = secretOf(presented, address)
  if (!token.startsWith('xapp-')) return token
  throw new AppError(failure('slack.wrong-token-type', address, [whyNot]))
}

const accountOf = (answer: Answer, subject: string): ProductAccount => {
  const test = readJson(answer, testSchema, subject, 'POST /auth.test')
  const { user_id: id, user: name, team_id: teamId, team, bot_id: bot } = test
  const scopes = scopesIn(answer)
  return {
    way: 'slack-token',
    token: bot === undefined ? 'user' : 'bot',
    id,
    name,
    team: { id: teamId, name: team },
    ...(scopes === undefined ? {} : { scopes }),
  }
}

/**
 * Slack: the token of a bot or a user as Bearer, never in the body. Who it is says `auth.test`, what
 * it may do the header `x-oauth-scopes` (auth-and-secrets §1.2, §1.3).
 */
export const slack: ProductAdapter = {
  product: 'slack',
  ways: ['slack-token'],
  probe: probeSlack,
  signIn: async (place, presented, means) => {
    const taken = presentedBy(presented, ['slack-token'], place.address, whyNot)
    const base = baseAt(new URL(place.address).origin, '/api')
    const credential = bearerCredential(base, tokenIn(taken.token, place))
    const client = slackClient(base, credential, slackRules, means)
    const answer = await client.send({
      method: 'POST',
      path: '/auth.test',
      body: {},
      effect: 'read',
      answer: z.unknown(),
    })
    return { place, client, account: accountOf(answer, client.subject) }
  },
  tokenPage: () => 'https://api.slack.com/apps',
  listTokens: undefined,
  /** `auth.revoke` ends the very token that it is called with (auth-and-secrets §1.5). */
  revoke: async ({ client }) => {
    await client.ask({
      method: 'POST',
      path: '/auth.revoke',
      body: {},
      effect: 'repeatable',
      answer: z.object({ ok: z.literal(true) }),
    })
    return { how: 'revoked' }
  },
}
