import type { Route } from './route.ts'

interface Node<R> {
  readonly statics: Map<string, Node<R>>
  parameter: Node<R> | undefined
  readonly routes: Map<string, R>
}

/** What the router needs to know of a route. */
type Routed = Pick<Route, 'method' | 'path'>

/** What a path leads to. */
export type Match<R extends Routed = Route> =
  | {
      readonly kind: 'route'
      readonly route: R
      readonly params: Readonly<Record<string, string>>
    }
  | { readonly kind: 'wrong-method'; readonly allowed: readonly string[] }
  | { readonly kind: 'unknown' }

/** Finds the route of a method and path. */
export type Router<R extends Routed = Route> = (method: string, path: string) => Match<R>

function createNode<R>(): Node<R> {
  return { statics: new Map(), parameter: undefined, routes: new Map() }
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{') && segment.endsWith('}')
}

function childFor<R>(node: Node<R>, segment: string): Node<R> {
  if (isParameter(segment)) {
    node.parameter ??= createNode()
    return node.parameter
  }
  const child = node.statics.get(segment) ?? createNode<R>()
  node.statics.set(segment, child)
  return child
}

function addRoute<R extends Routed>(root: Node<R>, route: R): void {
  let node = root
  for (const segment of route.path.split('/').slice(1)) node = childFor(node, segment)
  if (node.routes.has(route.method)) throw new Error(`two routes: ${route.method} ${route.path}`)
  node.routes.set(route.method, route)
}

function readParams(route: Routed, segments: readonly string[]): Record<string, string> {
  const params: Record<string, string> = {}
  route.path
    .split('/')
    .slice(1)
    .forEach((segment, index) => {
      if (isParameter(segment)) params[segment.slice(1, -1)] = segments[index] ?? ''
    })
  return params
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/**
 * Builds a router in which a static segment beats a parameter and there is no second try, as in
 * Jira: `/project/search` never means the project with the key `search`.
 */
export function createRouter<R extends Routed>(routes: readonly R[]): Router<R> {
  const root = createNode<R>()
  for (const route of routes) addRoute(root, route)
  return (method, path) => {
    const segments = path.split('/').slice(1).map(decode)
    let node: Node<R> | undefined = root
    for (const segment of segments) node = node?.statics.get(segment) ?? node?.parameter
    if (node === undefined || node.routes.size === 0) return { kind: 'unknown' }
    const route = node.routes.get(method)
    if (route === undefined) return { kind: 'wrong-method', allowed: [...node.routes.keys()] }
    return { kind: 'route', route, params: readParams(route, segments) }
  }
}
