import type { Json } from '#contract/model/json'
import { isTextWithReferences, type TextWithReferences } from '#contract/model/text-with-references'
import { foundIn, type Placed } from './found-in.ts'

/** All texts with references inside a value, in the order in which they stand. */
export const textsIn = (value: Json): readonly Placed<TextWithReferences>[] =>
  foundIn(value, isTextWithReferences)
