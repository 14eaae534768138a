/** What `session.setProxy` takes, of that what the stand-in understands. */
export interface ProxyConfig {
  readonly mode?: 'direct' | 'system' | 'fixed_servers' | 'auto_detect' | 'pac_script'
  readonly proxyRules?: string
  readonly proxyBypassRules?: string
  readonly pacScript?: string
}

const bypasses = (rules: string, host: string): boolean =>
  rules
    .split(/[;,]/)
    .map((rule) => rule.trim())
    .filter((rule) => rule !== '')
    .some((rule) =>
      rule.startsWith('*.') || rule.startsWith('.')
        ? host.endsWith(rule.replace(/^\*/, ''))
        : rule === host,
    )

const asAnswer = (rule: string): string => {
  const match = /^(?:(https?|socks[45]?):\/\/)?([^/]+)\/?$/.exec(rule.trim())
  if (match?.[2] === undefined) throw new Error(`stand-in has no proxy rule like ${rule}`)
  const kinds = { http: 'PROXY', https: 'HTTPS', socks: 'SOCKS', socks4: 'SOCKS', socks5: 'SOCKS5' }
  return `${kinds[(match[1] ?? 'http') as keyof typeof kinds]} ${match[2]}`
}

/** Rules stand for every scheme, or one by one (`http=a;https=b`). */
const ruleFor = (rules: string, scheme: string): string | undefined => {
  if (!rules.includes('=')) return rules
  const pairs = rules.split(';').map((rule) => rule.split('='))
  return pairs.find(([name]) => name?.trim() === scheme)?.[1]
}

/**
 * Which proxy an address would take, in Chromium's words. This computer's own addresses take none,
 * and the system has none unless STANDIN_SYSTEM_PROXY says what it answers.
 */
export const resolveProxy = (config: ProxyConfig, url: string): string => {
  const { hostname, protocol } = new URL(url)
  if (['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return 'DIRECT'
  const mode = config.mode ?? (config.proxyRules === undefined ? 'system' : 'fixed_servers')
  if (mode === 'direct') return 'DIRECT'
  if (mode === 'system') return process.env.STANDIN_SYSTEM_PROXY ?? 'DIRECT'
  if (mode !== 'fixed_servers') throw new Error(`stand-in has no proxy mode ${mode}`)
  if (bypasses(config.proxyBypassRules ?? '', hostname)) return 'DIRECT'
  const rule = ruleFor(config.proxyRules ?? '', protocol.replace(':', ''))
  return rule === undefined || rule === '' ? 'DIRECT' : asAnswer(rule)
}
