import { shareRuns } from './share-runs.ts'
import { saveSite } from './site-file.ts'
import type { Site } from './site-model.ts'

/**
 * Keeps a site's state in a file. Each call resolves when a state that is at least as new as the
 * call is on the disk; changes that come together are written together.
 */
export function keepSite(site: Site, file: string): () => Promise<void> {
  return shareRuns(() => saveSite(site, file))
}
