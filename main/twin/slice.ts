import type { Site } from './site-model.ts'

/** A resource's own part of the state. */
export interface Slice<State> {
  /** The part of this site, made on first use. */
  of(site: Pick<Site, 'state'>): State
}

/** Declares a resource's part of the state; `initial` must give plain JSON and be pure. */
export function defineSlice<State>(name: string, initial: () => State): Slice<State> {
  return {
    of: (site) => {
      site.state.slices[name] ??= initial()
      return site.state.slices[name] as State
    },
  }
}
