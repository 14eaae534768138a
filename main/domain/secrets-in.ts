import type { Json } from '#contract/model/json'
import { isSecretMark, type SecretMark } from '#contract/model/secret'
import { foundIn, type Placed } from './found-in.ts'

/** All marks of secrets inside a value, in the order in which they stand. */
export const secretsIn = (value: Json): readonly Placed<SecretMark>[] =>
  foundIn(value, isSecretMark)
