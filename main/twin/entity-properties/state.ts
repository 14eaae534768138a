import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** Whose properties can be set through the API of its own. */
export type PropertyOwner = 'project' | 'issuetype'

/** JSON values by property key, by owner, by sort of owner. */
export const entityProperties = defineSlice(
  'entityProperties',
  (): Record<PropertyOwner, Record<string, Record<string, unknown>>> => ({
    project: {},
    issuetype: {},
  }),
)

/** The properties of one owner; empty when it has none. */
export function propertiesOf(
  site: Pick<Site, 'state'>,
  owner: PropertyOwner,
  ownerId: string,
): Readonly<Record<string, unknown>> {
  return entityProperties.of(site)[owner][ownerId] ?? {}
}

/** Sets a property and tells whether it is new. */
export function setProperty(
  site: Pick<Site, 'state'>,
  owner: PropertyOwner,
  ownerId: string,
  key: string,
  value: unknown,
): boolean {
  const all = entityProperties.of(site)[owner]
  const own = all[ownerId] ?? {}
  all[ownerId] = own
  const isNew = !Object.hasOwn(own, key)
  own[key] = value
  return isNew
}
