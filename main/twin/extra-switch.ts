import type { Site } from './site-model.ts'

/**
 * The setting of a switch that a resource adds; `fallback` is how a site behaves unless told
 * otherwise. A setting of another type counts as not set. Each is described in docs/twin-truth.md.
 */
export function extraSwitch<Value extends boolean | number | string>(
  site: Pick<Site, 'switches'>,
  name: string,
  fallback: Value,
): Value {
  const setting = site.switches.extra[name]
  return typeof setting === typeof fallback ? (setting as Value) : fallback
}
