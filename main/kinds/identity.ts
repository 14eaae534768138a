import type { ConfigObject } from '#contract/model/config-object'
import { nameKey } from '#domain/natural-key'

/**
 * What makes an object of a kind that has one default on every site: the default is found by being
 * it, whatever it is called, and changed only after a yes; all others go by their names.
 */
export const identityOf = (
  { id, name }: { readonly id: string; readonly name: string },
  isDefault: boolean,
): Pick<ConfigObject, 'id' | 'name' | 'naturalKey' | 'protection'> => ({
  id,
  name,
  naturalKey: isDefault ? 'default' : nameKey(name),
  protection: isDefault ? 'default' : 'none',
})
