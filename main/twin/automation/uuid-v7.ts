import { nextHex } from '../random.ts'
import type { Site } from '../site-model.ts'

/** Whether a text is a UUID of version 7. */
export function isUuidV7(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(text)
}

/** A UUID of version 7: the time, then random digits of the site. */
export function nextUuidV7(site: Pick<Site, 'state' | 'clock'>): string {
  const time = Math.floor(site.clock.now()).toString(16).padStart(12, '0')
  const digits = nextHex(site.state.random, 18)
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${digits.slice(0, 3)}`,
    `8${digits.slice(3, 6)}`,
    digits.slice(6),
  ].join('-')
}
