import type { ConfigObject } from '#contract/model/config-object'
import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isReference, type Reference, referenceKey } from '#contract/model/reference'
import { isTextWithReferences } from '#contract/model/text-with-references'
import { canonicalJson } from '../canonical-json.ts'
import { collectionAt, elementPattern, memberPattern } from '../collections.ts'
import type { KindModel } from '../kind-model.ts'
import { canBeCopied } from '../planning/copies.ts'

type Naming = Pick<KindModel, 'collections' | 'drawing'>

/** What is no part of an object's structure. */
const unstructured = new Set(['name', 'description'])

/** An object's data without names and drawings, its references in the order in which they stand. */
export interface Structure {
  /** The same for objects of the same structure, whatever they refer to. */
  readonly shape: string
  readonly references: readonly Reference[]
}

interface Part {
  readonly text: string
  readonly references: readonly Reference[]
}

const joined = (parts: readonly Part[], text: (texts: readonly string[]) => string): Part => ({
  text: text(parts.map((part) => part.text)),
  references: parts.flatMap(({ references }) => references),
})

const partOf = (value: Json, pattern: string, naming: Naming): Part => {
  if (isReference(value)) return { text: `<${value.$ref}>`, references: [value] }
  if (isTextWithReferences(value)) return { text: canonicalJson(value), references: [] }
  if (isJsonList(value)) {
    const parts = value.map((item) => partOf(item, elementPattern(pattern), naming))
    const keyOf = ({ text, references }: Part) => `${text} ${references.map(referenceKey).join()}`
    const isFree = collectionAt(naming.collections, pattern)?.order === 'unordered'
    const sorted = isFree
      ? parts.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
      : parts
    return joined(sorted, (texts) => `[${texts.join()}]`)
  }
  if (!isJsonObject(value)) return { text: canonicalJson(value), references: [] }
  const names = Object.keys(value)
    .filter((name) => pattern !== '' || !unstructured.has(name))
    .filter((name) => naming.drawing?.includes(memberPattern(pattern, name)) !== true)
    .toSorted()
  const parts = names.map((name) =>
    partOf(value[name] ?? null, memberPattern(pattern, name), naming),
  )
  return joined(parts, (texts) => `{${texts.map((text, at) => `${names[at]}:${text}`).join()}}`)
}

/** The structure of an object's data. */
export const structureOf = (data: JsonObject, naming: Naming): Structure => {
  const { text, references } = partOf(data, '', naming)
  return { shape: text, references }
}

/**
 * Whether an object of a kind is more than its name, so that one of the same structure can stand for
 * it: it belongs to nobody, is a part of nothing, and has lists that hold something.
 */
export const hasStructure = (
  model: KindModel | undefined,
  object: Pick<ConfigObject, 'naturalKey' | 'protection' | 'data'>,
): model is KindModel =>
  model !== undefined &&
  model.ownedBy === undefined &&
  canBeCopied(model, object) &&
  model.collections.some(({ path }) => {
    const list = object.data[path]
    return list !== undefined && isJsonList(list) && list.length > 0
  })
