import type { Site } from './site-model.ts'

/**
 * How many writes of a method and route template succeeded in the site, whether or not the client
 * heard of it. What the assertion "nothing was created twice" counts.
 */
export function countWrites(site: Site, method: string, route: string): number {
  return site.writes.filter(
    (entry) => entry.method === method && entry.route === route && entry.status < 400,
  ).length
}
