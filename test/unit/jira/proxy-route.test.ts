import { expect, test } from 'vitest'
import { failureOf } from '#contract/model/failure'
import { nameOfProxy, readProxyAddress, readRoutes } from '#jira/proxy-route'

const direct = { way: 'direct' }
const plain = (host: string, port: number) => ({ way: 'proxy', secure: false, host, port })

test.each([
  ['', [direct]],
  ['DIRECT', [direct]],
  ['PROXY a.example:8080', [plain('a.example', 8080)]],
  ['proxy a:1 ; PROXY  b:2;DIRECT;', [plain('a', 1), plain('b', 2), direct]],
  ['HTTP a:3128', [plain('a', 3128)]],
  ['HTTPS a:8443; DIRECT', [{ ...plain('a', 8443), secure: true }, direct]],
  ['PROXY [::1]:8080', [plain('::1', 8080)]],
  ['PROXY a', [plain('a', 80)]],
  ['SOCKS a:1080; SOCKS5 b:1; PROXY c:3', [plain('c', 3)]],
  ['SOCKS a:1080', []],
  ['PROXY', []],
  ['PROXY user:password@a:1', []],
])('a script that answers %j names its ways', (answer, routes) => {
  expect(readRoutes(answer)).toEqual(routes)
})

test.each([
  ['proxy.acme.example:8080', plain('proxy.acme.example', 8080)],
  [' http://proxy:3128/ ', plain('proxy', 3128)],
  ['https://proxy', { ...plain('proxy', 443), secure: true }],
  ['[fd00::1]:8080', plain('fd00::1', 8080)],
])('%j is a proxy', (typed, route) => {
  expect(readProxyAddress(typed)).toEqual(route)
})

test.each(['', 'http://', 'socks5://a:1', 'a:99999', 'a b', 'http://a/path', 'ftp://a:1'])(
  '%j is no proxy',
  (typed) => {
    expect(() => readProxyAddress(typed)).toThrow('input.invalid')
  },
)

test('a password typed with a proxy is refused and not repeated', () => {
  try {
    readProxyAddress('http://ada:CANARY@proxy:8080')
    expect.unreachable()
  } catch (error) {
    const failure = failureOf(error)
    expect(failure).toMatchObject({ code: 'input.invalid', subject: 'proxy:8080' })
    expect(JSON.stringify(failure)).not.toContain('CANARY')
  }
})

test('a proxy is named as people write it', () => {
  expect(nameOfProxy({ way: 'proxy', secure: false, host: '::1', port: 80 })).toBe('[::1]:80')
  expect(nameOfProxy({ way: 'proxy', secure: false, host: 'a', port: 8080 })).toBe('a:8080')
})
