import { inPart } from '#domain/abilities'

/** How kinds are deleted of which nobody can know who uses them. */
export const deletedIfMade = (why: string) =>
  inPart(`Only what a deployment made, when that is undone. ${why}`)
