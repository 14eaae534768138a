import type { ConfigObject } from '#contract/model/config-object'
import type { ImpactView } from '#contract/model/impact-view'
import { pluralOf } from '#contract/wording/plural'
import type { Impact } from '#domain/impact/impact'
import type { KindModels } from '#domain/kind-model'

/** What an impact is shown from. */
export interface ImpactViewInput {
  readonly object: ConfigObject
  readonly impact: Impact
  /** The issues that have the object, as JQL; null where nobody can ask which. */
  readonly having: string | null
  readonly readAt: string
  readonly models: KindModels
}

const byText = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

const kindViews = (
  objects: readonly ConfigObject[],
  models: KindModels,
): readonly ImpactView['kinds'][number][] =>
  [...Map.groupBy(objects, ({ kind }) => kind)]
    .map(([kind, found]) => ({
      kind,
      title: models.get(kind)?.title ?? { one: kind, many: pluralOf(kind) },
      names: found.map(({ name }) => name).sort(byText.compare),
    }))
    .sort((one, other) => other.names.length - one.names.length)

const searchOf = ({ impact, having }: ImpactViewInput): ImpactView['search'] => {
  if (having !== null) return { jql: having, of: 'object' }
  const ids = impact.projects.map(({ id }) => id)
  return ids.length === 0 ? null : { jql: `project in (${ids.join(', ')})`, of: 'projects' }
}

/** What depends on an object, by kind and with names. */
export const viewImpact = (input: ImpactViewInput): ImpactView => {
  const { object, impact, readAt, models } = input
  const others = impact.projects.filter((project) => project !== object)
  return {
    readAt,
    issues: impact.issues,
    search: searchOf(input),
    kinds: [...kindViews(others, models), ...kindViews(impact.dependants, models)],
  }
}
