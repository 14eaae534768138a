import type { Answering, Heard, Reply } from './stand-in.ts'

/** Values that a path's `{names}` had, decoded. */
export type Values = Readonly<Record<string, string>>

/** Answers by method and path: `GET /rest/api/space/{key}`; `{+path}` takes slashes, too. */
export type Routes = Readonly<Record<string, (heard: Heard, values: Values) => Reply>>

const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .replaceAll('.', '\\.')
      .replace(/\{\+(\w+)\}/g, '(?<$1>.+)')
      .replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`,
  )

/** Makes answers from routes under a path. */
export const routed = (prefix: string, routes: Routes): Answering => {
  const known = Object.entries(routes).map(([route, reply]) => {
    const [method = '', path = ''] = route.split(' ')
    return { method, pattern: patternOf(`${prefix}${path}`), reply }
  })
  return (heard) => {
    for (const { method, pattern, reply } of known) {
      const found = method === heard.method ? pattern.exec(heard.path) : null
      if (found !== null) {
        const groups = Object.entries(found.groups ?? {})
        return reply(
          heard,
          Object.fromEntries(groups.map(([name, value]) => [name, decodeURIComponent(value)])),
        )
      }
    }
    return undefined
  }
}

/** The first answer there is. */
export const firstOf =
  (...answering: readonly Answering[]): Answering =>
  (heard) => {
    for (const one of answering) {
      const reply = one(heard)
      if (reply !== undefined) return reply
    }
    return undefined
  }

/** The JSON that was sent. */
export const jsonIn = <Body>({ body }: Heard): Body => JSON.parse(body.toString('utf8')) as Body
