import type { Json } from '#contract/model/json'

/**
 * How content of an older schema becomes content of the next one, by the older schema's number.
 * A pure function each, kept for good: files of every released schema stay readable.
 */
export type Upgrades = Readonly<Record<number, (content: Json) => Json>>

/** Brings content from its schema to the current one, step by step. A gap in the table throws. */
export const upgradeContent = (
  content: Json,
  schema: number,
  current: number,
  upgrades: Upgrades,
): Json => {
  if (schema === current) return content
  const upgrade = upgrades[schema]
  if (upgrade === undefined) throw new Error(`no upgrade from schema ${schema}`)
  return upgradeContent(upgrade(content), schema + 1, current, upgrades)
}
