import { inPart } from '#domain/abilities'

/** How what projects use directly is deleted: Jira does not tell what a project out of use uses. */
export const deletedWhenUnused = inPart(
  'Only while nothing uses it, and while the destination has no project that is archived or in the trash: Jira does not tell what these use.',
)

/** The same on Data Center, which has no trash. */
export const deletedWhenUnusedThere = inPart(
  'Only while nothing uses it, and while the destination has no project that is archived: Jira does not tell what these use.',
)
