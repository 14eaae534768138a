import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** A resolution of issues. */
export interface Resolution {
  readonly id: string
  name: string
  description: string
  readonly system?: boolean
}

/** Resolutions by id, their order, and the default one. */
export interface ResolutionState {
  readonly resolutions: Record<string, Resolution>
  order: string[]
  defaultId: string | null
}

/** Resolutions of the site. */
export const resolutionSlice = defineSlice(
  'resolutions',
  (): ResolutionState => ({ resolutions: {}, order: [], defaultId: null }),
)

/** Adds a resolution at the end of the order; names are not checked here. */
export function addResolution(
  site: Pick<Site, 'state'>,
  details: Omit<Resolution, 'id' | 'description'> & Partial<Resolution>,
): Resolution {
  const resolution: Resolution = {
    description: '',
    ...details,
    id: details.id ?? nextId(site, 'resolution'),
  }
  const state = resolutionSlice.of(site)
  state.resolutions[resolution.id] = resolution
  state.order.push(resolution.id)
  return resolution
}

/** All resolutions in their order. */
export function listResolutions(site: Pick<Site, 'state'>): readonly Resolution[] {
  const { resolutions, order } = resolutionSlice.of(site)
  return order.flatMap((id) => resolutions[id] ?? [])
}
