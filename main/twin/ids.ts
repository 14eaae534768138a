import { hashText, nextUuidOf } from './random.ts'
import type { Site } from './site-model.ts'

/**
 * The next numeric id of a sequence, as text. Sequences start at another number on every site, so
 * that an id carried from one site to another shows as a fault.
 */
export function nextId(site: Pick<Site, 'state'>, sequence: string): string {
  const { sequences, seed } = site.state
  const start = 10100 + (hashText(`${seed}/${sequence}`) % 8900)
  const next = sequences[sequence] ?? (site.state.idsAbove ?? 0) + start
  sequences[sequence] = next + 1
  return String(next)
}

/** Lets all sequences begin anew above a number: for sites whose records bear ids from elsewhere. */
export function raiseIds(site: Pick<Site, 'state'>, above: number): void {
  const { sequences } = site.state
  for (const sequence of Object.keys(sequences)) delete sequences[sequence]
  site.state.idsAbove = above
}

/** The next UUID of the site's own random sequence. */
export function nextUuid(site: Pick<Site, 'state'>): string {
  return nextUuidOf(site.state.random)
}
