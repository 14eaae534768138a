import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../integration/package/built-slipway.ts'

/** A file of the source. */
export interface SourceFile {
  readonly name: string
  readonly text: string
}

/** All TypeScript of some folders, by name, without its comments. */
export const sourcesIn = (...folders: readonly string[]): readonly SourceFile[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => ({
        name: `${folder}/${name}`,
        text: withoutComments(readFileSync(join(root, folder, name), 'utf8')),
      })),
  )

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')

/** Names of the files in which something occurs. */
export const occurs = (files: readonly SourceFile[], what: RegExp): readonly string[] =>
  files.filter(({ text }) => what.test(text)).map(({ name }) => name)
