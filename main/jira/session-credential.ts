import { z } from 'zod'
import { AppError, attempt, type FailureCode, failure } from '#contract/model/failure'
import { type Answer, isLoginPage } from './answer.ts'
import { failAnswer } from './answer-failure.ts'
import type { Base } from './base.ts'
import { createCookies } from './cookies.ts'
import { type Credential, formsOf, hide, throwUnlessUnder } from './credential.ts'
import type { SendOnce } from './exchange.ts'
import { sendOwn } from './own-request.ts'
import { nextHop } from './redirect.ts'
import { captchaPage, judgeSignIn } from './refused-sign-in.ts'
import { resolveTarget } from './target.ts'

/** Who quits does not wait for a site that does not answer: the session ends by itself some time. */
const patience = 3_000

const sessionPath = '/rest/auth/1/session'

const answerSchema = z.object({ session: z.object({ name: z.string(), value: z.string() }) })

const codeOf = (answer: Answer): FailureCode | undefined => {
  const asked = {
    place: 'data-center',
    refusal: 'auth.password-rejected',
    isMyself: true,
  } as const
  const verdict = judgeSignIn(answer, asked)
  if (verdict.verdict === 'refused' && verdict.code !== 'auth.anonymous-answer') return verdict.code
  if (isLoginPage(answer)) return 'auth.login-page'
  return answer.status === 403 ? 'auth.session-refused' : undefined
}

/**
 * A session of Data Center: user name and password are shown once, and then the cookies that came for
 * them (jira-dc-api §1.2). They stay in memory. When Jira has ended the session, one is begun anew;
 * a refused sign-in is never tried again.
 */
export const sessionCredential = (options: {
  readonly userName: string
  readonly password: string
  readonly base: Base
  readonly sendOnce: SendOnce
  /** Hears of every cookie, so as to keep it out of logs. */
  readonly learn: (secret: string) => void
}): Credential => {
  const { userName, password, base, sendOnce, learn } = options
  const { host } = new URL(base.origin)
  const url = resolveTarget(base, sessionPath)
  const cookies = createCookies()
  const secrets = [...formsOf(password)]
  const conceal = (text: string): string => hide(text, secrets)
  let beginning: Promise<string> | undefined
  let isLeft = false

  const throwIfRefused = (answer: Answer): void => {
    const code = codeOf(answer)
    if (code === 'auth.captcha') {
      const page = captchaPage(answer, base)
      throw failAnswer(answer, host, code, page === undefined ? [] : [page])
    }
    if (code !== undefined) throw failAnswer(answer, host, code)
    nextHop({ answer, method: 'POST', url, base, hops: 0 })
    if (answer.status !== 200) throw failAnswer(answer, `POST ${sessionPath}`)
  }

  const begin = async (): Promise<string> => {
    cookies.clear()
    const answer = await sendOwn(sendOnce, {
      method: 'POST',
      url,
      body: { username: userName, password },
      signing: { headers: {}, conceal, takeCookies: cookies.take },
    })
    throwIfRefused(answer)
    const given = answerSchema.safeParse(answer.body.kind === 'json' ? answer.body.value : null)
    if (given.success) cookies.add(given.data.session.name, given.data.session.value)
    const header = cookies.header()
    if (!given.success || header === undefined) {
      throw new AppError(failure('jira.unexpected-answer', `POST ${sessionPath}`))
    }
    for (const value of cookies.values()) {
      secrets.push(...formsOf(value))
      learn(value)
    }
    return header
  }

  /** One sign-in for all that wait for it. */
  const beginOnce = (): Promise<string> => {
    if (isLeft) return Promise.reject(new AppError(failure('net.cancelled', host)))
    const running = begin()
    beginning = running
    running.catch(() => {
      if (beginning === running) beginning = undefined
    })
    return running
  }

  return {
    refusal: 'auth.password-rejected',
    headersFor: async (address) => {
      throwUnlessUnder(base, address)
      return { Cookie: await (beginning ?? beginOnce()) }
    },
    conceal,
    renew: async (refused) => {
      const running = beginning
      const isPresent = (await running) === refused.Cookie
      // Whoever comes first begins it anew; the others take the session that has come.
      if (isPresent && beginning === running) await beginOnce()
      return true
    },
    signOut: async () => {
      const running = beginning
      isLeft = true
      beginning = undefined
      if (running === undefined) return
      await attempt(async () => {
        const Cookie = await running
        const signing = { headers: { Cookie }, conceal }
        await sendOwn(sendOnce, { method: 'DELETE', url, signing, within: patience })
      })
      cookies.clear()
    },
  }
}
