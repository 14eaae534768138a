import type { Json } from '#contract/model/json'
import { canonicalJson } from '#domain/canonical-json'

/**
 * The elements of a list whose order means nothing, each once and always in the same order, so that
 * the same configuration has the same fingerprint however Jira answers it.
 */
export const unordered = <Element extends Json>(
  elements: readonly Element[],
): readonly Element[] => {
  const byText = new Map(elements.map((element) => [canonicalJson(element), element]))
  return [...byText.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}
