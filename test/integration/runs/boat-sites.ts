import { onTestFinished } from 'vitest'
import type { Blueprint } from '#twin/blueprint/blueprint'
import { buildSite } from '#twin/blueprint/build-site'
import { startTwin, type Twin, type TwinOptions } from '#twin/serve'
import { bareBlueprint } from '../engine/carry-boat.ts'
import { smallBlueprint } from '../engine/small-site.ts'

const serve = async (
  blueprint: Blueprint,
  name: string,
  keep: TwinOptions['keep'],
): Promise<Twin> => {
  const site = buildSite(blueprint, { name, switches: { rateLimits: false } })
  const twin = await startTwin({ site, ...(keep && { keep }) })
  onTestFinished(() => twin.stop())
  return twin
}

/**
 * A source with a project, and a destination without it. `onWrite` is told of every write there
 * after it was done; its answer waits.
 */
export const boatSites = async (onWrite?: (writes: number) => Promise<unknown> | undefined) => {
  let writes = 0
  const keep = async (): Promise<void> => {
    writes += 1
    await onWrite?.(writes)
  }
  const here = await serve(smallBlueprint, 'here', undefined)
  const there = await serve(bareBlueprint, 'there', onWrite && keep)
  return { here, there, twins: [here, there] }
}

/** What was created on a site, by route: one entry for each object. */
export const createdOn = ({ site }: Twin): readonly string[] =>
  site.writes
    .filter(({ method, status }) => method === 'POST' && status < 400)
    .map(({ route }) => route)
    .toSorted()
