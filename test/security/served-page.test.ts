import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '#app/content-security-policy'
import { answerRequest, appScheme, pageAddress, servePage } from '#app/protocol'
import { listServedFiles } from '#app/served-files'

const folder = mkdtempSync(join(tmpdir(), 'slipway-page-'))
const page = join(folder, 'renderer')
const html = '<head><meta property="csp-nonce" nonce="__CSP_NONCE__" /></head>'

beforeAll(() => {
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.html'), 'secret')
  writeFileSync(join(page, 'index.html'), html)
  writeFileSync(join(page, 'assets', 'index-1a.js'), 'run()')
  writeFileSync(join(page, 'assets', 'index-1a.js.map'), '{}')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ask = (url: string, method = 'GET') => answerRequest({ url, method }, listServedFiles(page))

describe('4: the page is served by a scheme of its own', () => {
  it('gives that scheme no more rights than it needs', () => {
    expect(appScheme).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, codeCache: true },
    })
  })

  it('serves what was built, with its type', async () => {
    const script = await ask('app://bundle/assets/index-1a.js')
    expect(script.status).toBe(200)
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await script.text()).toBe('run()')
    expect((await ask(pageAddress)).headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  it.each([
    'app://bundle/',
    'app://bundle',
    'app://bundle/index.html/',
    'app://bundle/index.html?a',
    'app://bundle/INDEX.HTML',
    'app://bundle//index.html',
    'app://bundle/./assets//index-1a.js',
    'app://bundle/../secret.html',
    'app://bundle/assets/../../secret.html',
    'app://bundle/..%2fsecret.html',
    'app://bundle/%2e%2e/secret.html',
    'app://bundle/%2e%2e%2fsecret.html',
    'app://bundle/..%5csecret.html',
    'app://bundle/..\\secret.html',
    'app://bundle/%252e%252e/secret.html',
    'app://bundle/index%2ehtml',
    'app://bundle/index.html%00',
    'app://bundle/index.html%00.js',
    'app://bundle/assets',
    'app://bundle/assets/index-1a.js.map',
    'app://bundle/__proto__',
    'app://bundle/constructor',
    'app://bundle/C:/Windows/win.ini',
    'app://bundle//etc/passwd',
    'app://bundle.evil/index.html',
    'app://evil/index.html',
    'app://bundle:80/index.html',
    'app://user@bundle/index.html',
    'app:/bundle/index.html',
    'app:index.html',
    'file:///etc/passwd',
    'https://bundle/index.html',
    'javascript:alert(1)',
    '',
    'nonsense',
  ])('does not know %s', async (url) => {
    const answer = await ask(url)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('')
  })

  it.each(['POST', 'PUT', 'HEAD', 'OPTIONS', 'DELETE'])('refuses %s', async (method) => {
    expect((await ask(pageAddress, method)).status).toBe(405)
  })

  it('answers every request of the scheme so', async () => {
    const answers = new Map<string, (request: Request) => Response | Promise<Response>>()
    const handle = (scheme: string, answer: (request: Request) => Response | Promise<Response>) => {
      answers.set(scheme, answer)
    }
    servePage({ handle }, page)
    const fake = { url: pageAddress, method: 'GET' } as Request
    expect([...answers.keys()]).toEqual(['app'])
    expect((await answers.get('app')?.(fake))?.status).toBe(200)
  })
})

describe('5: the policy of the page', () => {
  it('allows what was built, and nothing else', () => {
    expect(contentSecurityPolicy('N').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce-N'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ])
  })

  it('comes with every file, and with a nonce that no other answer has', async () => {
    const answers = [await ask(pageAddress), await ask(pageAddress)]
    const policies = answers.map(({ headers }) => headers.get('content-security-policy') ?? '')
    const nonces = policies.map((policy) => /'nonce-([^']+)'/.exec(policy)?.[1] ?? '')
    expect(new Set(nonces).size).toBe(2)
    expect(nonces.every((nonce) => Buffer.from(nonce, 'base64').length === 16)).toBe(true)
    expect(policies).toEqual(nonces.map(contentSecurityPolicy))
    expect(await answers[0]?.text()).toBe(html.replace('__CSP_NONCE__', nonces[0] ?? ''))
    const script = await ask('app://bundle/assets/index-1a.js')
    expect(script.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
  })

  it('comes with headers that keep types, addresses and windows apart', async () => {
    const { headers } = await ask(pageAddress)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe('no-store')
  })
})
