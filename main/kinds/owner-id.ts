import type { Owner } from '#contract/model/config-object'

/** Id of the object that the written one is a part of; none is a bug and throws. */
export const ownerId = (context: { readonly owner?: Owner | undefined }): string => {
  if (!context.owner) throw new Error('the object has no owner')
  return context.owner.id
}
