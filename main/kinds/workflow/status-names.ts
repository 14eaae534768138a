import { nameKey } from '#domain/natural-key'

/** The statuses that workflows refer to, by the reference used in one answer of Jira. */
export interface StatusNames {
  /** The id behind a reference: most answers use the id itself, some a UUID. */
  idOf(statusReference: string): string
  /** Ids of references, in the order of their names, which is the same on every site. */
  sorted(statusReferences: readonly string[]): readonly string[]
}

/** Knows statuses by reference. */
export const statusNames = (
  statuses: readonly {
    readonly id: string
    readonly name: string
    readonly statusReference?: string
  }[],
): StatusNames => {
  const byReference = new Map(
    statuses.flatMap((status) => [
      [status.id, status] as const,
      [status.statusReference ?? status.id, status] as const,
    ]),
  )
  const idOf = (statusReference: string) => byReference.get(statusReference)?.id ?? statusReference
  const orderOf = (id: string) => `${nameKey(byReference.get(id)?.name ?? '')}\n${id}`
  return {
    idOf,
    sorted: (references) =>
      references.map(idOf).toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
  }
}
