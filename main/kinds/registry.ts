import type { KindModels } from '#domain/kind-model'
import type { Kind } from './kind.ts'

/**
 * All configuration kinds. Adding a kind is adding its line here; in which order kinds are read,
 * planned and deployed is computed from their references.
 */
export const kinds: readonly Kind[] = []

/** The kinds by name. */
export const kindsByName: ReadonlyMap<string, Kind> = new Map(
  kinds.map((kind) => [kind.model.kind, kind]),
)

/** The pure halves of the kinds, for the domain. */
export const kindModels: KindModels = new Map(kinds.map((kind) => [kind.model.kind, kind.model]))

/** A kind by name; asking for one that does not exist is a bug. */
export const kindNamed = (name: string): Kind => {
  const kind = kindsByName.get(name)
  if (!kind) throw new Error(`no such kind: ${name}`)
  return kind
}
