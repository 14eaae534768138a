import { open, readFile, rename } from 'node:fs/promises'
import { type Clock, systemClock } from './clock.ts'
import { resumeSite } from './site.ts'
import type { Site, SiteState } from './site-model.ts'

/** Writes the state of a site to a JSON file, whole or not at all. */
export async function saveSite(site: Site, file: string): Promise<void> {
  const draft = `${file}.${process.pid}.part`
  const text = JSON.stringify(site.state)
  const handle = await open(draft, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await handle.datasync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
}

/** Takes up a site from a file that `saveSite` wrote; throws when it is none. */
export async function loadSite(file: string, clock: Clock = systemClock): Promise<Site> {
  const state = JSON.parse(await readFile(file, 'utf8')) as Partial<SiteState>
  if (state.version !== 1) throw new Error(`${file} does not hold the state of a twin`)
  return resumeSite(state as SiteState, clock)
}
