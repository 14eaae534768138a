import type { PersonCandidate, PersonRow } from '#contract/model/person-row'
import type { Snapshot } from '#contract/model/snapshot'
import type { KindModels } from '#domain/kind-model'
import { addressOf } from './address-of.ts'

/** The people or groups of a site that changes can name, in the order of their names. */
export const peopleOf = (
  { objects }: Pick<Snapshot, 'objects'>,
  kind: PersonRow['kind'],
  models: KindModels,
): readonly PersonCandidate[] => {
  const usable = models.get(kind)?.usable ?? (() => true)
  return objects
    .filter((object) => object.kind === kind && usable(object))
    .map((object) => ({ id: object.id, name: object.name, address: addressOf(object) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** Most that one answer holds: more are found by more words. */
const most = 50

/** Those in whose name, address or id all words stand, and how many more there are. */
export const findPeople = (
  people: readonly PersonCandidate[],
  text: string,
): { readonly candidates: readonly PersonCandidate[]; readonly more: number } => {
  const words = text.toLowerCase().split(/\s+/)
  const found = people.filter(({ id, name, address }) => {
    const all = `${name} ${address} ${id}`.toLowerCase()
    return words.every((word) => all.includes(word))
  })
  return { candidates: found.slice(0, most), more: Math.max(0, found.length - most) }
}
