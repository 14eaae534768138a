import { nameKey } from '#domain/natural-key'

/** Names that stand in a list more than once, apart from case and blanks around them. */
export const twice = (names: readonly string[]): readonly (readonly string[])[] =>
  [...Map.groupBy(names, nameKey).values()].filter((alike) => alike.length > 1)
