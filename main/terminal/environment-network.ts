import type { NetworkPort } from '#jira/network'
import { createSettingsNetwork, type SystemProxyPort } from '#jira/settings-network'

type Environment = Readonly<Record<string, string | undefined>>

const named = (environment: Environment, name: string): string =>
  environment[name.toLowerCase()] ?? environment[name] ?? ''

/** Whether a host is one of those that `NO_PROXY` lists: itself, or below a domain. */
const isExempt = (host: string, list: string): boolean =>
  list
    .split(',')
    .map((entry) => entry.trim().replace(/^\*?\./, ''))
    .some(
      (entry) => entry === '*' || (entry !== '' && (host === entry || host.endsWith(`.${entry}`))),
    )

/** The ways to addresses as `HTTPS_PROXY` and `NO_PROXY` say, in the form of a proxy script. */
export const environmentProxy = (environment: Environment): SystemProxyPort => ({
  use: async () => {},
  resolve: async (url) => {
    const proxy = named(environment, 'HTTPS_PROXY')
    if (proxy === '' || isExempt(new URL(url).hostname, named(environment, 'NO_PROXY'))) {
      return 'DIRECT'
    }
    const address = proxy.replace(/\/$/, '')
    return /^https:\/\//i.test(address)
      ? `HTTPS ${address.slice('https://'.length)}`
      : `PROXY ${address.replace(/^http:\/\//i, '')}`
  },
})

/** The network of a terminal: proxies of the environment, the system's certificate authorities. */
export const createEnvironmentNetwork = (environment: Environment): NetworkPort =>
  createSettingsNetwork(
    { proxy: { mode: 'system' }, certificateAuthority: '' },
    environmentProxy(environment),
  )
