import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { learnSecrets } from '#app/learn-secrets'
import { createLog } from '#app/log'
import { createRedaction } from '#app/redaction'

const canary = 'CANARY-token/with+odd=chars"é'
const account = 'anna@acme.example'

const informed = () => {
  const redaction = createRedaction()
  redaction.learn(canary, account)
  return redaction
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')

describe('2: a secret that was in use', () => {
  it.each<[string, string]>([
    ['as it is', canary],
    ['inside a text', `before ${canary} after`],
    ['twice', `${canary}${canary}`],
    ['in an address', `https://x.example/?t=${encodeURIComponent(canary)}`],
    ['in JSON', JSON.stringify({ a: canary })],
    ['as HTTP Basic', `Basic ${base64(`${account}:${canary}`)}`],
    ['as HTTP Basic without its name', base64(`${account}:${canary}`)],
    ['as base64', base64(canary)],
    ['as base64 one place on', base64(`a${canary}`)],
    ['as base64 two places on', base64(`ab${canary}`)],
    ['as base64 within more', base64(`abcdefg${canary}hijk`)],
    ['as base64 for addresses', Buffer.from(`a${canary}b`).toString('base64url')],
  ])('is taken out %s', (_name, text) => {
    const said = informed().text(text)
    expect(said).toContain('[hidden]')
    expect(said).not.toContain('CANARY')
    const decoded = said
      .split('[hidden]')
      .map((part) => Buffer.from(part, 'base64').toString('latin1'))
    expect(decoded.join(' ')).not.toMatch(/CANARY|ANARY|token\/with/)
  })

  it('is taken out whatever it is, and wherever it stands', () => {
    const secret = fc.string({ minLength: 8, maxLength: 60, unit: 'grapheme' })
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (token, before, after) => {
        fc.pre(!'[hidden]'.includes(token))
        const redaction = createRedaction()
        redaction.learn(token, account)
        for (const form of [token, base64(token), base64(`${account}:${token}`)]) {
          expect(redaction.text(`${before}${form}${after}`).includes(form)).toBe(false)
        }
      }),
    )
  })

  it('is taken out of keys, lists, errors and their causes, however deep', () => {
    const error = new Error(`no: ${canary}`, { cause: new TypeError(canary) })
    const said = JSON.stringify(
      informed().forLog({ [`list ${base64(canary)}`]: [{ error }, [canary]] }),
    )
    expect(said).toContain('TypeError')
    expect(said).not.toContain('CANARY')
  })

  it('is learned from what the page sends', () => {
    const redaction = createRedaction()
    const presented = { way: 'api-token', token: ` ${canary}\n`, email: account }
    learnSecrets(redaction, { presented, address: 'acme' })
    expect(redaction.text(`x${canary}`)).toBe('x[hidden]')
    expect(redaction.text(base64(`${account}:${canary}`))).toBe('[hidden]')
  })

  it('is learned from what is entered for a deployment', () => {
    const redaction = createRedaction()
    learnSecrets(redaction, { secrets: [{ stepId: 's', path: 'p', value: canary }, 7] })
    expect(redaction.text(`x${canary}`)).toBe('x[hidden]')
  })

  it.each([null, 7, 'token', {}, { token: 7 }, { email: canary }, { secrets: canary }])(
    'nothing is learned from %o',
    (input) => {
      const redaction = createRedaction()
      learnSecrets(redaction, input)
      expect(redaction.text(canary)).toBe(canary)
    },
  )

  it('too short to be one, it would take too much with it', () => {
    const redaction = createRedaction()
    redaction.learn('abc')
    expect(redaction.text('abcdef')).toBe('abcdef')
  })
})

describe('2: a secret that nobody knew', () => {
  it.each([
    'Authorization: Basic YW5uYTpzZWNyZXQ=',
    'Bearer eyJhbGciOi.abc-def_g',
    'ATATT3xFfGF0_abc-DEF=12',
    'ATCTT3xFfGF0abcDEF',
    'ATBBabcdefghijklmnop',
    'xoxb-123-abc',
    'xapp-1-abc',
    'https://anna:sEcReT@acme.example/x',
    'os_password=sEcReT;',
    'JSESSIONID=ABCDEF123;',
    'cloud.session.token=eyJx.y',
  ])('is known by its looks: %s', (text) => {
    const said = createRedaction().text(text)
    expect(said).toContain('[hidden]')
    expect(said).not.toMatch(/YW5u|eyJ|3xFf|abcdefgh|123|sEcReT|-abc/)
  })

  it.each([
    'authorization',
    'Authorisation',
    'Cookie',
    'set-cookie',
    'apiToken',
    'x-atlassian-token',
    'secret',
    'client_secret',
    'Password',
    'passwd',
    'api_key',
    'apiKey',
    'credentials',
  ])('is known by the name of its place: %s', (key) => {
    const said = createRedaction().forLog({ headers: { [key]: 'sEcReT', other: 'stays' } })
    expect(said).toEqual({ headers: { [key]: '[hidden]', other: 'stays' } })
  })

  it('ordinary words stay', () => {
    const text = 'Basic Software Scheme, ATBB-1234, a bearer of news: https://a.example/b?c=d'
    expect(createRedaction().text(text)).toBe(text)
  })
})

describe('16: the log', () => {
  const open = (maxBytes?: number) => {
    const folder = mkdtempSync(join(tmpdir(), 'slipway-log-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const redaction = informed()
    const now = () => new Date('2026-11-03T10:00:00Z')
    const bound = maxBytes === undefined ? {} : { maxBytes }
    const log = createLog({ folder: join(folder, 'logs'), redaction, now, ...bound })
    const read = (name = 'slipway.log') => readFileSync(join(folder, 'logs', name), 'utf8')
    return { folder: join(folder, 'logs'), log, read }
  }

  it('has a line of JSON for everything, without secrets and e-mail addresses', () => {
    const { log, read } = open()
    log.info(`signed in as ${account}`, { host: 'acme.atlassian.net', token: 'x' })
    log.error('refused', { error: new Error(`${account}: ${canary}`) })
    const [first, second] = read()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(first).toEqual({
      at: '2026-11-03T10:00:00.000Z',
      level: 'info',
      what: 'signed in as [e-mail]',
      host: 'acme.atlassian.net',
      token: '[hidden]',
    })
    expect(second.error.message).toBe('[e-mail]: [hidden]')
    expect(second.error.stack).toContain('log-hygiene')
    expect(read()).not.toMatch(/CANARY|acme\.example/)
  })

  it('does not tell who the user is by the paths in an error', () => {
    const error = new Error('no /home/anna/.config/Slipway/a.json')
    error.stack = 'at /home/anna/slipway/main.js:1'
    const said = JSON.stringify(createRedaction('/home/anna').forLog({ error }))
    expect(said).toContain('~/.config/Slipway/a.json')
    expect(said).not.toContain('anna')
  })

  it('is for the user’s eyes only', () => {
    const { log, folder } = open()
    log.info('one')
    expect(statSync(join(folder, 'slipway.log')).mode & 0o077).toBe(0)
  })

  it('stays within its bounds, and keeps the newest', () => {
    const { log, folder, read } = open(2000)
    for (let number = 1; number <= 200; number += 1) log.info(`line ${number}`)
    const size = readdirSync(folder).reduce(
      (sum, name) => sum + statSync(join(folder, name)).size,
      0,
    )
    expect(readdirSync(folder).toSorted()).toEqual(['slipway.1.log', 'slipway.log'])
    expect(size).toBeLessThanOrEqual(4000)
    expect(`${read('slipway.1.log')}${read()}`).toContain('line 199')
    expect(read()).toContain('line 200')
  })

  it('one enormous fact does not fill it', () => {
    const { log, read } = open()
    log.error('huge', {
      text: 'x'.repeat(1_000_000),
      list: Array.from({ length: 10_000 }, () => 1),
    })
    expect(read().length).toBeLessThan(10_000)
  })

  it('that cannot be written troubles nobody', () => {
    const redaction = createRedaction()
    const log = createLog({ folder: '/dev/null/logs', redaction, now: () => new Date() })
    expect(() => log.info('one')).not.toThrow()
  })
})
