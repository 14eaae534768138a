import { createHash } from 'node:crypto'

/** What became of something that was published. */
export interface Published {
  /** Where a person finds it. */
  readonly link: string
  readonly how: 'made' | 'updated' | 'unchanged'
}

/** A file that is published. */
export interface PublishedFile {
  readonly name: string
  readonly contentType: string
  readonly bytes: Uint8Array
}

/** A short hash by which the same content is known again. */
export const contentHash = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) {
    hash.update(`${Buffer.byteLength(part as string)} `)
    hash.update(part)
  }
  return hash.digest('hex').slice(0, 16)
}
