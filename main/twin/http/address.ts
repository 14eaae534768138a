import type { Entrance } from './authenticate.ts'

/** A request's target, taken apart. */
export type Address =
  | {
      readonly kind: 'rest'
      readonly entrance: Entrance
      readonly cloudId: string | undefined
      readonly path: string
      readonly query: URLSearchParams
    }
  | { readonly kind: 'tenant-info' }
  | { readonly kind: 'access-token' }
  | { readonly kind: 'control'; readonly path: string }
  | { readonly kind: 'other' }

/** Versions 2 and `latest` of the platform API lead to the same operations as 3. */
function unalias(path: string): string {
  return path.replace(/^\/rest\/api\/(2|latest)(?=\/|$)/, '/rest/api/3').replace(/(?<=.)\/$/, '')
}

/** Takes a request target apart: site host, gateway, edge or the twin's own controls. */
export function readAddress(target: string): Address {
  const url = new URL(target, 'http://twin')
  const { pathname } = url
  if (pathname === '/_edge/tenant_info') return { kind: 'tenant-info' }
  if (pathname === '/oauth/token') return { kind: 'access-token' }
  if (pathname === '/__twin' || pathname.startsWith('/__twin/')) {
    return { kind: 'control', path: pathname.slice('/__twin'.length) }
  }
  const gateway = /^\/ex\/jira\/([^/]+)(\/rest\/.*)$/.exec(pathname)
  if (gateway !== null) {
    return {
      kind: 'rest',
      entrance: 'gateway',
      cloudId: gateway[1],
      path: unalias(gateway[2] ?? ''),
      query: url.searchParams,
    }
  }
  const automation =
    /^(?:\/gateway\/api)?\/automation\/public\/jira\/([^/]+)\/rest\/(?:v1|latest)(\/.*)$/.exec(
      pathname,
    )
  if (automation !== null) {
    return {
      kind: 'rest',
      entrance: 'automation',
      cloudId: automation[1],
      path: `/automation/rest/v1${automation[2] ?? ''}`,
      query: url.searchParams,
    }
  }
  if (!pathname.startsWith('/rest/')) return { kind: 'other' }
  return {
    kind: 'rest',
    entrance: 'site',
    cloudId: undefined,
    path: unalias(pathname),
    query: url.searchParams,
  }
}
