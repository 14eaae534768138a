import { z } from 'zod'

/** A part of a JSON Schema, as far as the tests look at it. */
export interface SchemaPart {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly maxLength?: number
  readonly maxItems?: number
  readonly additionalProperties?: unknown
  readonly properties?: Readonly<Record<string, SchemaPart>>
  readonly items?: SchemaPart
  readonly anyOf?: readonly SchemaPart[]
  readonly oneOf?: readonly SchemaPart[]
  readonly allOf?: readonly SchemaPart[]
  readonly $defs?: Readonly<Record<string, SchemaPart>>
}

/** A part with its place in the whole. */
export interface PlacedPart {
  readonly path: string
  readonly part: SchemaPart
}

/** All parts of a contract's schema, with where they stand. */
export const partsOf = (schema: z.ZodType, io: 'input' | 'output'): readonly PlacedPart[] =>
  walk('', z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as SchemaPart)

/** Whether a part is a text that may be anything, rather than one of a few. */
export const isFreeText = ({ type, enum: choices, const: only }: SchemaPart): boolean =>
  [type].flat().includes('string') && choices === undefined && only === undefined

const walk = (path: string, part: SchemaPart): readonly PlacedPart[] => [
  { path, part },
  ...Object.entries(part.properties ?? {}).flatMap(([key, inner]) => walk(`${path}.${key}`, inner)),
  ...(typeof part.additionalProperties === 'object' && part.additionalProperties !== null
    ? walk(`${path}.*`, part.additionalProperties as SchemaPart)
    : []),
  ...(part.items === undefined ? [] : walk(`${path}[]`, part.items)),
  ...[...(part.anyOf ?? []), ...(part.oneOf ?? []), ...(part.allOf ?? [])].flatMap((inner) =>
    walk(path, inner),
  ),
  ...Object.entries(part.$defs ?? {}).flatMap(([key, inner]) => walk(`${path}#${key}`, inner)),
]
