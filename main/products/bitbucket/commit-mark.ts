import { contentHash } from '../published.ts'
import type { RepositoryFile } from './code-host.ts'

/** A line at the end of a commit's message by which the same content is known again. */
export const commitMark = (files: readonly RepositoryFile[]): string =>
  `Slipway-Content: ${contentHash(...files.flatMap(({ path, text }) => [path, text]))}`

/** A commit's message with its mark, beside other such lines if it ends in one. */
export const markedMessage = (message: string, mark: string): string => {
  const text = message.trimEnd()
  const endsInTrailer = /\n\n[\w-]+: [^\n]+$/.test(text)
  return `${text}${endsInTrailer ? '\n' : '\n\n'}${mark}`
}
