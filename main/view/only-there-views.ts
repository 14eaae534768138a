import type { Decision } from '#contract/model/decision'
import type { Plan } from '#contract/model/plan'
import type { OnlyThereView } from '#contract/model/plan-view'
import type { KindModels } from '#domain/kind-model'

/** Objects that only the destination has, in words, those first that can be deleted. */
export const onlyThereViews = (
  { onlyThere }: Pick<Plan, 'onlyThere'>,
  models: KindModels,
  decisions: readonly Decision[],
): readonly OnlyThereView[] => {
  const ticked = new Set(
    decisions.flatMap((one) =>
      one.choose === 'delete' ? [`${one.kind} ${one.destinationId}`] : [],
    ),
  )
  const rank = { yes: 0, used: 1, fixed: 2 } as const
  return onlyThere
    .map((object) => ({
      ...object,
      kindTitle: models.get(object.kind)?.title.one ?? object.kind,
      ticked: ticked.has(`${object.kind} ${object.id}`),
    }))
    .toSorted(
      (a, b) =>
        rank[a.deletable] - rank[b.deletable] ||
        a.kindTitle.localeCompare(b.kindTitle, 'en') ||
        a.name.localeCompare(b.name, 'en'),
    )
}
