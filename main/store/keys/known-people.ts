import { AppError, failure } from '#contract/model/failure'
import type { FileSignature, SignatureView } from '#contract/model/file-signature'
import type { KnownKey } from '#contract/model/known-key'
import type { Clock } from '#domain/ports'
import type { KeptDocument } from '../kept-document.ts'
import { fingerprintOf } from './ed25519.ts'
import type { PeopleKeys } from './people-file.ts'
import { readPublicLine } from './public-line.ts'

/** People whose keys are known on this computer. */
export interface KnownPeople {
  list(): Promise<readonly KnownKey[]>
  /**
   * Adds a key by its line; without a name it is called as the line says. Throws AppError
   * `input.invalid` when the line holds no key, has no name, or is known already.
   */
  add(line: string, name: string): Promise<readonly KnownKey[]>
  /** Throws AppError `input.invalid` when the key is not known; so does removing. */
  rename(fingerprint: string, name: string): Promise<readonly KnownKey[]>
  remove(fingerprint: string): Promise<readonly KnownKey[]>
}

type Person = PeopleKeys['people'][number]

const invalid = (subject: string, why: string): AppError =>
  new AppError(failure('input.invalid', subject, [why]))

const viewOf = ({ name, publicKey, addedAt }: Person): KnownKey => ({
  name,
  fingerprint: fingerprintOf(publicKey),
  addedAt,
})

/** Shows signatures by whose keys they were made with. */
export const signatureViews = (
  signatures: readonly FileSignature[],
  { mine, people }: PeopleKeys,
): readonly SignatureView[] =>
  signatures.map(({ name, role, at, publicKey }) => {
    const fingerprint = fingerprintOf(publicKey)
    const known = people.find((person) => person.publicKey === publicKey)
    const isMine = mine?.publicKey === publicKey
    const standing = isMine ? 'you' : known === undefined ? 'unknown' : 'known'
    return { name, role, at, fingerprint, standing, knownAs: isMine ? null : (known?.name ?? null) }
  })

/** Keeps the list of people. */
export const keepKnownPeople = (file: KeptDocument<PeopleKeys>, clock: Clock): KnownPeople => {
  const change = async (
    edit: (people: readonly Person[], content: PeopleKeys) => readonly Person[],
  ): Promise<readonly KnownKey[]> => {
    const { people } = await file.change((content) => ({
      ...content,
      people: edit(content.people, content),
    }))
    return people.map(viewOf)
  }

  const isOf = (fingerprint: string) => (person: Person) =>
    fingerprintOf(person.publicKey) === fingerprint

  const known = (people: readonly Person[], fingerprint: string): readonly Person[] => {
    if (people.some(isOf(fingerprint))) return people
    throw invalid(fingerprint, 'No known key has this fingerprint.')
  }

  return {
    list: async () => (await file.get()).people.map(viewOf),
    add: (line, called) =>
      change((people, { mine }) => {
        const { publicKey, name: own } = readPublicLine(line)
        const name = called.trim() || own
        if (name === '') throw invalid(fingerprintOf(publicKey), 'It needs a name.')
        const isKnown = people.some((person) => person.publicKey === publicKey)
        if (isKnown || mine?.publicKey === publicKey) {
          throw invalid(fingerprintOf(publicKey), 'This key is known already.')
        }
        return [...people, { name, publicKey, addedAt: clock() }]
      }),
    rename: (fingerprint, name) =>
      change((people) =>
        known(people, fingerprint).map((person) =>
          isOf(fingerprint)(person) ? { ...person, name: name.trim() || person.name } : person,
        ),
      ),
    remove: (fingerprint) =>
      change((people) => known(people, fingerprint).filter((person) => !isOf(fingerprint)(person))),
  }
}
