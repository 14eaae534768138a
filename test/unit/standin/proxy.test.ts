import { expect, test } from 'vitest'
import { type ProxyConfig, resolveProxy } from '../../standin/system/proxy.ts'

const jira = 'https://acme.atlassian.net/'

test.each<[string, ProxyConfig, string, string]>([
  ['no proxy', { mode: 'direct' }, jira, 'DIRECT'],
  ['the system’s, which has none', { mode: 'system' }, jira, 'DIRECT'],
  ['one for all', { proxyRules: 'proxy:3128' }, jira, 'PROXY proxy:3128'],
  ['one with a scheme', { proxyRules: 'https://proxy:3128/' }, jira, 'HTTPS proxy:3128'],
  ['one by scheme', { proxyRules: 'http=a:1;https=b:2' }, jira, 'PROXY b:2'],
  ['one for another scheme', { proxyRules: 'http=a:1' }, jira, 'DIRECT'],
  ['socks', { proxyRules: 'socks5://s:1080' }, jira, 'SOCKS5 s:1080'],
  ['an exception', { proxyRules: 'p:1', proxyBypassRules: '*.atlassian.net' }, jira, 'DIRECT'],
  ['this computer', { proxyRules: 'p:1' }, 'http://127.0.0.1:8080/', 'DIRECT'],
])('%s', (_name, config, url, answer) => {
  expect(resolveProxy(config, url)).toBe(answer)
})

test('a mode that it does not have is an error', () => {
  expect(() => resolveProxy({ mode: 'pac_script' }, jira)).toThrow('no proxy mode pac_script')
})
