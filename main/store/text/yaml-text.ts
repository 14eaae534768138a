import { Document, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml'
import { AppError, failure } from '#contract/model/failure'
import { type Json, jsonSchema } from '#contract/model/json'

/** What git, an editor or the rules of line ends might change on the way. */
const isFragile = (text: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]|[ \t]$|[ \t]\n/u.test(
    text,
  )

/**
 * Writes JSON as YAML 1.2, made for git: members sorted, no line broken, no aliases, texts of
 * several lines as such.
 */
export const writeYaml = (value: Json): string => {
  const document = new Document(value, { version: '1.2', aliasDuplicateObjects: false })
  visit(document, {
    Map: (_, map) => {
      map.items.sort((a, b) => (keyOf(a.key) < keyOf(b.key) ? -1 : 1))
    },
    // A list in a list takes one line: pairs of a name and an id.
    Seq: (_, list, parents) => {
      if (isSeq(parents.at(-1))) list.flow = true
    },
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && isFragile(scalar.value)) scalar.type = 'QUOTE_DOUBLE'
    },
  })
  return document.toString({ lineWidth: 0 })
}

const keyOf = (key: unknown): string => String(isScalar(key) ? key.value : key)

/**
 * Reads YAML that people may have edited or merged. Throws AppError `input.invalid` that says where
 * it is none, or is more than JSON can hold.
 */
export const readYaml = (text: string, path: string): Json => {
  const document = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: true })
  const [trouble] = document.errors
  const [place] = trouble?.linePos ?? []
  if (trouble !== undefined) {
    const where = place === undefined ? '' : `line ${place.line}, column ${place.col}: `
    const [why] = trouble.message.split('\n')
    throw new AppError(failure('input.invalid', path, [`${where}${why}`]))
  }
  const isPlain = isMap(document.contents)
  const checked = jsonSchema.safeParse(document.toJS({ maxAliasCount: 100 }))
  if (isPlain && checked.success) return checked.data
  throw new AppError(failure('input.invalid', path, ['It is no mapping of plain values.']))
}
