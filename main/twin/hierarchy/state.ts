import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** Names of the levels of the issue type hierarchy by number, as an administrator set them. */
export const hierarchyLevels = defineSlice(
  'hierarchyLevels',
  (): Record<string, string> => ({ '1': 'Epic', '0': 'Story', '-1': 'Sub-task' }),
)

/**
 * Names a level. Levels above 1 exist on premium sites only; no public API sets any of them, so this
 * is for whoever makes a site.
 */
export function setLevelName(site: Pick<Site, 'state'>, level: number, name: string): void {
  hierarchyLevels.of(site)[String(level)] = name
}

/** The name of a level; one that nobody named is called by its number. */
export function levelName(site: Pick<Site, 'state'>, level: number): string {
  return hierarchyLevels.of(site)[String(level)] ?? `Level ${level}`
}

/** The numbers of all levels of the site, lowest first. */
export function levelNumbers(site: Pick<Site, 'state'>): readonly number[] {
  return Object.keys(hierarchyLevels.of(site))
    .map(Number)
    .toSorted((one, other) => one - other)
}
