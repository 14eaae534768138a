/** Kinds of holders that stand for themselves. */
export const plainHolderTypes = [
  'anyone',
  'assignee',
  'projectLead',
  'reporter',
  'sd.customer.portal.only',
] as const

/** Kinds of holders that name something. */
export const namingHolderTypes = [
  'applicationRole',
  'group',
  'groupCustomField',
  'projectRole',
  'user',
  'userCustomField',
] as const

/** Kinds of holders of permissions and members of security levels. */
export type HolderType = (typeof plainHolderTypes)[number] | (typeof namingHolderTypes)[number]

/** Who holds a permission or belongs to a security level. */
export interface Holder {
  readonly type: HolderType
  /**
   * What the type names: groupId, accountId, id of role or field, key of the application. Absent
   * for types that name nothing, and for everyone with any product.
   */
  readonly subjectId?: string
}

/** Whether two holders are the same. */
export function isSameHolder(one: Holder, other: Holder): boolean {
  return one.type === other.type && one.subjectId === other.subjectId
}

/** Something that has a holder: a grant, a member of a level. */
export interface Held {
  readonly holder: Holder
}

/** Whether an entry names this thing. */
export function names(entry: Held, type: HolderType, subjectId: string): boolean {
  return entry.holder.type === type && entry.holder.subjectId === subjectId
}

/** Whether an entry names this custom field. */
export function namesField(entry: Held, fieldId: string): boolean {
  return names(entry, 'groupCustomField', fieldId) || names(entry, 'userCustomField', fieldId)
}

/**
 * Puts another subject in the place of one that goes, or leaves such entries out; an entry that
 * would then be there twice is left out too.
 */
export function replaceSubject<Entry extends Held>(
  entries: readonly Entry[],
  type: HolderType,
  subjectId: string,
  swapId: string | undefined,
  same: (one: Entry, other: Entry) => boolean,
): Entry[] {
  const kept: Entry[] = []
  for (const entry of entries) {
    const isConcerned = names(entry, type, subjectId)
    if (isConcerned && swapId === undefined) continue
    const next = isConcerned ? { ...entry, holder: { type, subjectId: swapId } as Holder } : entry
    if (isConcerned && entries.some((other) => other !== entry && same(other, next))) continue
    kept.push(next)
  }
  return kept
}
