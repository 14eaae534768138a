import { readdirSync } from 'node:fs'
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
 * The files of the built page by their exact addresses. Whatever is not in this list does not exist
 * for the page; so there is no path to be tricked. Files of other types are not served.
 */
export const listServedFiles = (folder: string): ReadonlyMap<string, ServedFile> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
      const path = join(entry.parentPath, entry.name)
      const type = types[extname(entry.name)]
      if (!entry.isFile() || type === undefined) return []
      return [[`/${relative(folder, path).split(sep).join('/')}`, { path, type }] as const]
    }),
  )
