import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import type { Base } from '#jira/base'
import { basicCredential } from '#jira/basic-credential'
import { bearerCredential } from '#jira/bearer-credential'
import { clientCredentials } from '#jira/client-credentials'
import type { Credential } from '#jira/credential'
import type { SendOnce } from '#jira/exchange'
import { sessionCredential } from '#jira/session-credential'

const base: Base = { origin: 'https://jira.example', prefix: '/jira', place: 'data-center' }
const own = new URL('https://jira.example/jira/rest/x')
const secret = 'CANARY "p&ss: w/rd'

const answering =
  (value: object, cookies: readonly string[] = []): SendOnce =>
  async (_, __, signing) => {
    signing?.takeCookies?.(cookies)
    const body = { kind: 'json', value: JSON.parse(JSON.stringify(value)) } as const
    return { kind: 'answer', answer: { status: 200, headers: {}, body } }
  }

const learn = (): void => undefined
const session = { session: { name: 'JSESSIONID', value: 'CANARY-session' } }
const cookies = ['crowd.token_key=CANARY-crowd; Path=/; HttpOnly', 'gone=CANARY-gone; Max-Age=0']

const ways: Readonly<Record<string, readonly [Credential, readonly string[]]>> = {
  Basic: [
    basicCredential({ name: 'fred', secret, base, refusal: 'auth.password-rejected' }),
    [Buffer.from(`fred:${secret}`).toString('base64')],
  ],
  Bearer: [bearerCredential({ token: secret, base, refusal: 'auth.token-rejected' }), []],
  'client credentials': [
    clientCredentials({
      ...{ clientId: 'c', clientSecret: secret, base, learn },
      tokenAddress: new URL('https://auth.atlassian.com/oauth/token'),
      sendOnce: answering({ access_token: 'CANARY-access' }),
      clock: () => '2026-11-26T10:00:00.000Z',
    }),
    ['CANARY-access'],
  ],
  session: [
    sessionCredential({
      ...{ userName: 'fred', password: secret, base, learn },
      sendOnce: answering(session, cookies),
    }),
    ['CANARY-session', 'CANARY-crowd'],
  ],
}

test.each(Object.keys(ways))(
  '%s: nothing secret is seen, in any form that it travels in',
  async (way) => {
    const [credential, forms] = ways[way] ?? expect.unreachable()
    const headers = await credential.headersFor(own)
    const all = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), ...forms]
    for (const form of all) {
      expect(credential.conceal(`before ${form} after`)).toBe('before [hidden] after')
    }
    expect(credential.conceal(JSON.stringify(headers))).not.toMatch(/CANARY/)
    expect(inspect(credential, { depth: 20, showHidden: true })).not.toContain('CANARY')
    expect(JSON.stringify(credential)).not.toContain('CANARY')
  },
)

test.each(Object.keys(ways))('%s: it is shown at its own place only', async (way) => {
  const [credential] = ways[way] ?? expect.unreachable()
  for (const other of [
    'https://jira.example/other/rest',
    'https://jira.example/jirax/rest',
    'http://jira.example/jira/rest',
    'https://jira.example:8443/jira/rest',
    'https://elsewhere.example/jira/rest',
  ]) {
    await expect(credential.headersFor(new URL(other))).rejects.toThrow('not meant for')
  }
})

test('of a session all cookies are sent that have not ended, those of the answer first', async () => {
  const [credential] = ways.session ?? expect.unreachable()
  expect(await credential.headersFor(own)).toEqual({
    Cookie: 'crowd.token_key=CANARY-crowd; JSESSIONID=CANARY-session',
  })
})
