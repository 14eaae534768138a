import { saveSite } from './site-file.ts'
import type { Site } from './site-model.ts'

/**
 * Keeps a site's state in a file. Each call resolves when a state that is at least as new as the
 * call is on the disk; calls that come while it is being written share the next writing.
 */
export function keepSite(site: Site, file: string): () => Promise<void> {
  let writing: Promise<void> | undefined
  let next: Promise<void> | undefined
  const write = (): Promise<void> => {
    next = undefined
    writing = saveSite(site, file).finally(() => {
      writing = undefined
    })
    return writing
  }
  return () => {
    if (writing === undefined) return write()
    next ??= writing.catch(() => undefined).then(write)
    return next
  }
}
