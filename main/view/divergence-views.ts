import type { Json } from '#contract/model/json'
import type { Step } from '#contract/model/plan'
import type { StepDetail } from '#contract/model/step-detail'
import type { KindModel } from '#domain/kind-model'
import type { Describe } from './describe.ts'
import { memberOf, placeLabel } from './place-label.ts'

/** What the sites changed since they were last equal, in words, what both changed first. */
export const divergenceViews = (
  { divergences, before, after }: Pick<Step, 'divergences' | 'before' | 'after'>,
  model: Pick<KindModel, 'collections'>,
  describe: Describe,
): StepDetail['divergences'] => {
  const rank = { both: 0, there: 1, here: 2 } as const
  return divergences
    .map(({ path, side, base, here, there, taken }) => {
      const word = (value: Json | undefined): string | null =>
        describe.value(value, memberOf(path)) || null
      const held = there ?? here ?? base
      return {
        path,
        label: placeLabel(path, [before, after], model, describe, held),
        side,
        base: word(base),
        here: word(here),
        there: word(there),
        taken,
      }
    })
    .toSorted((a, b) => rank[a.side] - rank[b.side])
}
