import { useRef } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Action } from '#contract/model/plan'
import type { Readiness } from '#contract/model/plan-view'
import { actionWording } from '#contract/wording/action-wording'
import { capitalised, pluralOf } from '#contract/wording/plural'
import { readinessText, reviewText } from '#contract/wording/screens/review-text'
import { classes } from '../../classes.ts'
import { FilterMenu } from '../../components/filter-menu.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { Toolbar } from '../../components/toolbar.tsx'
import { useShortcut } from '../../shell/use-shortcut.ts'
import type { Grouping } from '../../state/plan-index.ts'
import styles from './filter-bar.module.css'
import { FilterChips } from './filter-chips.tsx'
import { useReview, useReviewStore } from './use-review.ts'

const actions = Object.keys(actionWording) as readonly Action[]
const readinesses = Object.keys(readinessText) as readonly Readiness[]

/** What of the plan is shown, and how it is put together. */
export const FilterBar = () => {
  const store = useReviewStore()
  const filters = useReview((review) => review.filters)
  const grouping = useReview((review) => review.grouping)
  const counts = useReview((review) => review.counts)
  const index = useReview((review) => review.index)
  const field = useRef<HTMLInputElement>(null)
  useShortcut('mod+F', () => field.current?.focus())
  const { filter, groupBy } = store.getState()

  return (
    <div className={styles.bar}>
      <div className={styles.search}>
        <SearchField
          label={reviewText.search}
          value={filters.text}
          onChange={(text) => filter({ text })}
          inputRef={field}
        />
      </div>
      <Toolbar label={reviewText.filters}>
        <ToggleButtonGroup
          aria-label={reviewText.groupBy}
          className={classes(styles.group)}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[grouping]}
          onSelectionChange={(keys) => {
            const [key] = [...keys]
            if (key !== undefined) groupBy(key as Grouping)
          }}
        >
          <ToggleButton id="project" className={classes(styles.choice)}>
            {reviewText.byProject}
          </ToggleButton>
          <ToggleButton id="kind" className={classes(styles.choice)}>
            {reviewText.byKind}
          </ToggleButton>
          <ToggleButton id="harm" className={classes(styles.choice)}>
            {reviewText.byHarm}
          </ToggleButton>
        </ToggleButtonGroup>
        <FilterMenu
          label={reviewText.action}
          options={actions
            .filter((id) => counts.actions[id] > 0)
            .map((id) => ({ id, label: actionWording[id].label, count: counts.actions[id] }))}
          chosen={filters.actions}
          onChange={(chosen) => filter({ actions: chosen })}
        />
        <FilterMenu
          label={reviewText.kind}
          options={[...index.kinds].map(([id, title]) => ({
            id,
            label: capitalised(pluralOf(title)),
            count: counts.kinds.get(id) ?? 0,
          }))}
          chosen={filters.kinds}
          onChange={(kinds) => filter({ kinds })}
        />
        {index.projects.length < 2 ? null : (
          <FilterMenu
            label={reviewText.project}
            options={index.projects.map((id) => ({
              id,
              label: id,
              count: counts.projects.get(id) ?? 0,
            }))}
            chosen={filters.projects}
            onChange={(projects) => filter({ projects })}
          />
        )}
        <FilterMenu
          label={reviewText.readiness}
          options={readinesses
            .filter((id) => counts.readiness[id] > 0)
            .map((id) => ({ id, label: readinessText[id], count: counts.readiness[id] }))}
          chosen={filters.readiness}
          onChange={(readiness) =>
            filter({ readiness, ...(readiness.has('nothing-to-do') ? { unchanged: true } : {}) })
          }
        />
        <ToggleButton
          className={classes(styles.toggle)}
          isSelected={filters.unchanged}
          onChange={(unchanged) => filter({ unchanged })}
        >
          {reviewText.showUnchanged}
        </ToggleButton>
      </Toolbar>
      <FilterChips />
    </div>
  )
}
