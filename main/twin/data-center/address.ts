/** A request's target on a Data Center site. */
export type DataCenterAddress =
  | { readonly kind: 'rest'; readonly path: string; readonly query: URLSearchParams }
  | { readonly kind: 'control'; readonly path: string }
  | { readonly kind: 'other' }

/** `latest` leads to the only version of the platform API and of the sign-in. */
function unalias(path: string): string {
  return path
    .replace(/^\/rest\/api\/latest(?=\/|$)/, '/rest/api/2')
    .replace(/^\/rest\/auth\/latest(?=\/|$)/, '/rest/auth/1')
    .replace(/(?<=.)\/$/, '')
}

/** Takes a request target apart; outside of the context path there is nothing but the controls. */
export function readDataCenterAddress(target: string, contextPath: string): DataCenterAddress {
  const { pathname, searchParams } = new URL(target, 'http://twin')
  const inside = pathname.startsWith(`${contextPath}/`)
  const path = inside ? pathname.slice(contextPath.length) : pathname
  if (path === '/__twin' || path.startsWith('/__twin/')) {
    return { kind: 'control', path: path.slice('/__twin'.length) }
  }
  if (!inside || !path.startsWith('/rest/')) return { kind: 'other' }
  return { kind: 'rest', path: unalias(path), query: searchParams }
}
