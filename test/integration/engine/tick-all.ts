import type { Decision } from '#contract/model/decision'
import type { Plan } from '#contract/model/plan'

/** Ticks every element that only the destination has. */
export const tickExtras = ({ steps }: Plan): readonly Decision[] =>
  steps.flatMap(({ kind, name, sourceId, extras }): readonly Decision[] =>
    extras.length === 0
      ? []
      : [
          {
            kind,
            name,
            sourceId,
            choose: 'remove',
            elements: extras.map(({ path, element }) => ({ path, element })),
          },
        ],
  )

/** Ticks every element and every object that only the destination has. */
export const tickAll = (plan: Plan): readonly Decision[] => [
  ...tickExtras(plan),
  ...plan.onlyThere.flatMap(({ kind, name, id, deletable }): readonly Decision[] =>
    deletable === 'fixed' ? [] : [{ kind, name, choose: 'delete', destinationId: id }],
  ),
]
