import { AppError, failure } from '#contract/model/failure'
import { networkWording } from '#contract/wording/network-wording'

/** One way out: straight on, or through a proxy that opens tunnels. */
export type Route =
  | { readonly way: 'direct' }
  /** `secure`: the connection to the proxy itself is encrypted. */
  | {
      readonly way: 'proxy'
      readonly secure: boolean
      readonly host: string
      readonly port: number
    }

/** Straight on. */
export const direct: Route = { way: 'direct' }

/** A proxy as people know it, e.g. `proxy.acme.example:8080`. */
export const nameOfProxy = ({ host, port }: Extract<Route, { way: 'proxy' }>): string =>
  `${host.includes(':') ? `[${host}]` : host}:${port}`

const proxyAt = (text: string, secure: boolean): Route | undefined => {
  const address = `${secure ? 'https' : 'http'}://${text}`
  if (!URL.canParse(address)) return undefined
  const { hostname, port, username, password, pathname } = new URL(address)
  if (hostname === '' || username !== '' || password !== '' || pathname !== '/') return undefined
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  return { way: 'proxy', secure, host, port: Number(port || (secure ? 443 : 80)) }
}

const routeOf = (entry: string): Route | undefined => {
  const [kind = '', address = ''] = entry.trim().split(/\s+/, 2)
  if (/^direct$/i.test(kind)) return direct
  if (/^(proxy|http)$/i.test(kind)) return proxyAt(address, false)
  return /^https$/i.test(kind) ? proxyAt(address, true) : undefined
}

/**
 * The ways that a proxy script's answer names, in its order: `PROXY a:8080; DIRECT`. Ways that
 * Slipway cannot go (SOCKS) are left out. No answer at all means straight on.
 */
export const readRoutes = (answer: string): readonly Route[] => {
  const entries = answer.split(';').filter((entry) => entry.trim() !== '')
  if (entries.length === 0) return [direct]
  return entries.map(routeOf).filter((route) => route !== undefined)
}

/** A proxy as it was typed: `proxy:8080` or `http://proxy:8080`. Throws AppError `input.invalid`. */
export const readProxyAddress = (typed: string): Route => {
  const text = typed.trim()
  const [, scheme = 'http', rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/i.exec(text) ?? []
  const isKnown = /^https?$/i.test(scheme) && rest !== ''
  const route = isKnown ? proxyAt(rest, /^https$/i.test(scheme)) : undefined
  if (route !== undefined) return route
  // Not repeated whole: it may contain a password.
  const shown = text.replace(/^.*@/, '')
  throw new AppError(failure('input.invalid', shown, [networkWording.proxyAddress]))
}
