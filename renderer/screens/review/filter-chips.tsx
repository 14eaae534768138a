import { actionWording } from '#contract/wording/action-wording'
import { capitalised, pluralOf } from '#contract/wording/plural'
import { readinessText, reviewText } from '#contract/wording/screens/review-text'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import type { PlanIndex } from '../../state/plan-index.ts'
import type { PlanFilters } from '../../state/plan-view.ts'
import styles from './filter-bar.module.css'
import { useReview, useReviewStore } from './use-review.ts'

interface ActiveFilter {
  readonly key: string
  readonly name: string
  readonly without: Partial<PlanFilters>
}

const withoutOne = <Key,>(keys: ReadonlySet<Key>, key: Key): ReadonlySet<Key> =>
  new Set([...keys].filter((one) => one !== key))

const activeFilters = (filters: PlanFilters, { kinds }: PlanIndex): readonly ActiveFilter[] => [
  ...[...filters.actions].map((id) => ({
    key: `action ${id}`,
    name: actionWording[id].label,
    without: { actions: withoutOne(filters.actions, id) },
  })),
  ...[...filters.kinds].map((id) => ({
    key: `kind ${id}`,
    name: capitalised(pluralOf(kinds.get(id) ?? id)),
    without: { kinds: withoutOne(filters.kinds, id) },
  })),
  ...[...filters.projects].map((id) => ({
    key: `project ${id}`,
    name: id,
    without: { projects: withoutOne(filters.projects, id) },
  })),
  ...[...filters.readiness].map((id) => ({
    key: `readiness ${id}`,
    name: readinessText[id],
    without: { readiness: withoutOne(filters.readiness, id) },
  })),
  ...(filters.text.trim() === ''
    ? []
    : [{ key: 'text', name: `“${filters.text.trim()}”`, without: { text: '' } }]),
  ...(filters.unchanged
    ? [{ key: 'unchanged', name: reviewText.withUnchanged, without: { unchanged: false } }]
    : []),
]

/** The filters that are set, each to be removed. */
export const FilterChips = () => {
  const store = useReviewStore()
  const filters = useReview((review) => review.filters)
  const index = useReview((review) => review.index)
  const active = activeFilters(filters, index)
  if (active.length === 0) return null
  const { filter, clearFilters } = store.getState()
  return (
    <ul className={styles.chips} aria-label={reviewText.filters}>
      {active.map(({ key, name, without }) => (
        <li key={key}>
          <Chip removeLabel={reviewText.removeFilter(name)} onRemove={() => filter(without)}>
            {name}
          </Chip>
        </li>
      ))}
      <li>
        <Button look="quiet" onPress={clearFilters}>
          {reviewText.clearFilters}
        </Button>
      </li>
    </ul>
  )
}
