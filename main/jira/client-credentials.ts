import { z } from 'zod'
import { AppError, type FailureCode, failure } from '#contract/model/failure'
import type { Clock } from '#domain/ports'
import type { Answer } from './answer.ts'
import { failAnswer } from './answer-failure.ts'
import type { Base } from './base.ts'
import { type Credential, formsOf, hide, throwUnlessUnder } from './credential.ts'
import type { SendOnce } from './exchange.ts'
import { isLoopback } from './loopback.ts'
import { sendOwn } from './own-request.ts'

/** A token of an hour. It lives in memory only. */
interface AccessToken {
  readonly token: string
  /** Milliseconds since 1970; from then on another one is fetched first. */
  readonly renewAt: number
}

const answerSchema = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]+$/),
  expires_in: z.number().positive().optional(),
})

/** In seconds, where the answer does not say (auth-and-secrets §1.2). */
const usualLife = 3600
/** A request that is begun before the end may take some minutes. */
const margin = 300

/** Where service accounts get their tokens; a twin plays that place, too. */
export const tokenAddressFor = (siteAddress: string): URL => {
  const site = new URL(siteAddress)
  return isLoopback(site)
    ? new URL('/oauth/token', site)
    : new URL('https://auth.atlassian.com/oauth/token')
}

const codeOf = ({ status }: Answer): FailureCode => {
  if (status === 429) return 'jira.rate-limited'
  if (status >= 500) return 'jira.unavailable'
  return status >= 400 ? 'auth.client-rejected' : 'jira.unexpected-answer'
}

/**
 * The client credentials of a service account: they go to Atlassian's token address only, and bring a
 * token for the gateway, sent as Bearer. There is none to renew it with, so another one is fetched
 * shortly before its end (auth-and-secrets §1.2).
 */
export const clientCredentials = (options: {
  readonly clientId: string
  readonly clientSecret: string
  readonly base: Base
  readonly tokenAddress: URL
  readonly sendOnce: SendOnce
  readonly clock: Clock
  /** Hears of every token, so as to keep it out of logs. */
  readonly learn: (secret: string) => void
}): Credential => {
  const { clientId, clientSecret, base, tokenAddress, sendOnce, clock, learn } = options
  const secrets = [...formsOf(clientSecret)]
  const conceal = (text: string): string => hide(text, secrets)
  let present: Promise<AccessToken> | undefined

  const fetchToken = async (): Promise<AccessToken> => {
    const begun = Date.parse(clock())
    const answer = await sendOwn(sendOnce, {
      method: 'POST',
      url: tokenAddress,
      body: {
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
      },
      signing: { headers: {}, conceal },
    })
    const value = answer.status === 200 && answer.body.kind === 'json' ? answer.body.value : null
    const given = answerSchema.safeParse(value)
    const { host } = new URL(base.origin)
    if (answer.status !== 200) throw failAnswer(answer, host, codeOf(answer))
    if (!given.success) throw new AppError(failure('jira.unexpected-answer', tokenAddress.host))
    const { access_token: token, expires_in: life = usualLife } = given.data
    secrets.push(...formsOf(token))
    learn(token)
    return { token, renewAt: begun + Math.max(life - margin, life * 0.9) * 1_000 }
  }

  const fetchAnew = (): Promise<AccessToken> => {
    const fetching = fetchToken()
    present = fetching
    fetching.catch(() => {
      if (present === fetching) present = undefined
    })
    return fetching
  }

  /** Whoever first sees that it is over fetches another; the others take that. */
  const current = async (): Promise<AccessToken> => {
    const held = present ?? fetchAnew()
    const token = await held
    if (Date.parse(clock()) < token.renewAt) return token
    return present === held ? fetchAnew() : current()
  }

  return {
    refusal: 'auth.token-rejected',
    headersFor: async (url) => {
      throwUnlessUnder(base, url)
      return { Authorization: `Bearer ${(await current()).token}` }
    },
    conceal,
  }
}
