import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** A kind of links between issues. */
export interface LinkType {
  readonly id: string
  name: string
  inward: string
  outward: string
}

/** Link types by id. */
export const linkTypes = defineSlice('linkTypes', (): Record<string, LinkType> => ({}))

/** Adds a link type; names are not checked here. */
export function addLinkType(
  site: Pick<Site, 'state'>,
  details: Omit<LinkType, 'id'> & Partial<LinkType>,
): LinkType {
  const type: LinkType = { ...details, id: details.id ?? nextId(site, 'linkType') }
  linkTypes.of(site)[type.id] = type
  return type
}
