import { readdirSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

/** A built file that the page may have. */
export interface ServedFile {
  readonly path: string
  readonly type: string
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/**
 * All files below a folder. Step by step, since inside an archive Electron's `readdirSync` gets the
 * kinds of entries wrong when it is to go down by itself.
 */
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })

/**
 * The files of the built page by their exact addresses. Whatever is not in this list does not exist
 * for the page; so there is no path to be tricked. Files of other types are not served.
 */
export const listServedFiles = (folder: string): ReadonlyMap<string, ServedFile> =>
  new Map(
    filesBelow(folder).flatMap((path) => {
      const type = types[extname(path)]
      if (type === undefined) return []
      return [[`/${relative(folder, path).split(sep).join('/')}`, { path, type }] as const]
    }),
  )
