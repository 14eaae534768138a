import { AppError, failure } from '#contract/model/failure'
import { type Base, isUnder } from './base.ts'
import { isSecure } from './loopback.ts'

/** Values of a query string. Lists repeat their key (`id=1&id=2`), undefined is left out. */
export type Query = Readonly<
  Record<string, string | number | boolean | readonly (string | number)[] | undefined>
>

const refuse = (path: string): never => {
  throw new AppError(failure('input.invalid', path, ['This is not a path of Jira’s REST API.']))
}

const fillSegment = (path: string, name: string, value: string | number | undefined): string => {
  if (value === undefined) throw new Error(`no value for {${name}} of ${path}`)
  const segment = encodeURIComponent(String(value))
  return segment === '' || segment === '.' || segment === '..' ? refuse(path) : segment
}

/** Puts values into a path template. Values that would lead to another path are refused. */
export const fillPath = (
  template: string,
  values: Readonly<Record<string, string | number>> = {},
): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => fillSegment(template, name, values[name]))

/** Writes a query string, with its question mark; empty when there is nothing to say. */
export const writeQuery = (query: Query = {}): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    const values = Array.isArray(value) ? value : [value]
    for (const one of values) if (one !== undefined) search.append(name, String(one))
  }
  return search.size === 0 ? '' : `?${search}`
}

/**
 * The address of a path under a base. Refuses whatever would leave the base: other hosts
 * (`//host`, `\host`), user names in the address, dots that climb out of the prefix.
 */
export const resolveTarget = (base: Base, path: string): URL => {
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('\\')) refuse(path)
  const url = new URL(`${base.origin}${base.prefix}${path}`)
  const strays = !isUnder(base, url) || !isSecure(url) || url.username !== '' || url.password !== ''
  return strays ? refuse(path) : url
}
