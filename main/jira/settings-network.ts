import http from 'node:http'
import type https from 'node:https'
import { isIPv6 } from 'node:net'
import type { Settings } from '#contract/model/settings'
import { createTrust, readAuthoritiesIfAny } from './authorities.ts'
import { isLoopback } from './loopback.ts'
import { type ConnectionUse, maxSockets, type NetworkPort, remember } from './network.ts'
import { ProxyFailure } from './proxy-failure.ts'
import { direct, type Route, readProxyAddress, readRoutes } from './proxy-route.ts'
import { createRoutedAgent } from './routed-agent.ts'
import type { Destination } from './tunnel.ts'

/** The operating system's way to proxies, and proxy scripts: Electron's session in the app. */
export interface SystemProxyPort {
  /** From now on as the system has it, or as a script at an address says. */
  use(
    rule: { readonly mode: 'system' } | { readonly mode: 'script'; readonly address: string },
  ): Promise<void>
  /** The ways to an address, in the form of a proxy script's answer: `PROXY a:8080; DIRECT`. */
  resolve(url: string): Promise<string>
}

/** What of the settings concerns the network. */
export type NetworkSettings = Pick<Settings, 'proxy' | 'certificateAuthority'>

/** A network that goes the way the settings say. */
export interface SettingsNetwork extends NetworkPort {
  /**
   * From now on new connections go as these settings say; those that stand are let be. A proxy that
   * cannot be had is no failure here but of whatever is sent next.
   */
  apply(settings: NetworkSettings): Promise<void>
}

const urlOf = ({ host, port }: Destination): URL =>
  new URL(`https://${isIPv6(host) ? `[${host}]` : host}:${port}/`)

interface Generation {
  readonly https: Readonly<Record<ConnectionUse, () => https.Agent>>
  readonly ready: Promise<void>
}

/**
 * The network as the user has set it: the system's proxy, none, a given one or a script; the
 * system's authorities and perhaps one more. This computer itself is never reached by a proxy.
 */
export const createSettingsNetwork = (
  initial: NetworkSettings,
  system: SystemProxyPort,
): SettingsNetwork => {
  const local = {
    kept: remember(() => new http.Agent({ keepAlive: true, maxSockets })),
    fresh: remember(() => new http.Agent({ keepAlive: false, maxSockets })),
  }

  /** A system that cannot say which way to go is no reason to go past its proxy. */
  const askSystem = async (url: URL, ready: Promise<void>): Promise<readonly Route[]> => {
    try {
      await ready
      return readRoutes(await system.resolve(url.href))
    } catch (error) {
      const why = error instanceof Error ? error.message : 'unknown'
      throw new ProxyFailure('EPROXY', `the system did not name one (${why})`)
    }
  }

  const begin = ({ proxy, certificateAuthority }: NetworkSettings): Generation => {
    const prepare = async (): Promise<void> => {
      if (proxy.mode === 'system') await system.use({ mode: 'system' })
      if (proxy.mode === 'script') await system.use(proxy)
    }
    const ready = prepare()
    ready.catch(() => undefined)
    const trust = remember(() => createTrust(() => readAuthoritiesIfAny(certificateAuthority)))
    const routing = {
      secureContext: trust,
      routes: async (destination: Destination): Promise<readonly Route[]> => {
        const url = urlOf(destination)
        if (isLoopback(url) || proxy.mode === 'none') return [direct]
        if (proxy.mode === 'manual') return [readProxyAddress(proxy.address)]
        return askSystem(url, ready)
      },
    }
    return {
      ready,
      https: {
        kept: remember(() => createRoutedAgent({ keepAlive: true, maxSockets }, routing)),
        fresh: remember(() => createRoutedAgent({ keepAlive: false, maxSockets }, routing)),
      },
    }
  }

  let present = begin(initial)
  return {
    agentFor: (url, use) => (url.protocol === 'http:' ? local[use]() : present.https[use]()),
    apply: async (settings) => {
      present = begin(settings)
      await present.ready.catch(() => undefined)
    },
  }
}
