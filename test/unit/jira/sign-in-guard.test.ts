import { expect, it } from 'vitest'
import { AppError } from '#contract/model/failure'
import type { Credential } from '#jira/credential'
import { guardSignIn } from '#jira/sign-in-guard'

const base = { origin: 'https://jira.example', prefix: '', place: 'data-center' } as const
const path = '/rest/api/2/role'

it.each([
  [
    'a captcha is no lost session: the password is not shown again',
    403,
    { 'x-authentication-denied-reason': 'CAPTCHA_CHALLENGE; login-url=https://jira.example/login' },
    { code: 'auth.captcha', details: ['https://jira.example/login'], renewals: 0, requests: 1 },
  ],
  [
    'an ended session is begun anew, once',
    401,
    { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' },
    { code: 'auth.password-rejected', details: [], renewals: 1, requests: 2 },
  ],
])('%s', async (_, status, headers, { code, details, renewals, requests }) => {
  const seen = { renewals: 0, requests: 0 }
  const credential: Credential = {
    refusal: 'auth.password-rejected',
    headersFor: async () => ({ Cookie: 'JSESSIONID=1' }),
    conceal: (text) => text,
    renew: async () => {
      seen.renewals += 1
      return true
    },
  }
  const guard = guardSignIn({
    ...{ credential, base, expiresOn: undefined, refusalOf: undefined },
    clock: () => '2026-11-26T10:00:00Z',
    sendSigned: async () => {
      seen.requests += 1
      const answer = { status, headers, body: { kind: 'empty' } } as const
      return { outcome: { kind: 'answer', answer }, headers: { Cookie: 'JSESSIONID=1' } }
    },
  })
  const request = { method: 'GET', path, template: path, effect: 'read' } as const
  const refused = await guard.send(request).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(AppError)
  expect((refused as AppError).failure).toMatchObject({ code, details })
  await expect(guard.send(request)).rejects.toBe(refused)
  expect(seen).toEqual({ renewals, requests })
})
