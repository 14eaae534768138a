import { isEnded, type ManualObject, type SharedFacts } from '#contract/manual-groups'
import styles from './manual.module.css'
import { ManualCard } from './manual-card.tsx'
import type { ManualDeeds } from './manual-deeds.ts'
import { OpenPageButton } from './open-page-button.tsx'

interface ManualObjectViewProps extends Pick<ManualDeeds, 'onOpen' | 'actionsFor'> {
  readonly object: ManualObject
  /** What stands above all objects of the group. */
  readonly told: SharedFacts
}

/** What is still to be done by hand about one object: under its name, where that is several things. */
export const ManualObjectView = ({ object, told, onOpen, actionsFor }: ManualObjectViewProps) => {
  const { shared, steps } = object
  const [first, ...others] = steps.filter((step) => !isEnded(step))
  if (first === undefined) return null
  const cards = (above: SharedFacts, level: 4 | 5) =>
    [first, ...others].map((step) => (
      <ManualCard
        key={step.id}
        step={step}
        told={above}
        level={level}
        onOpen={() => onOpen(step.id)}
        actions={actionsFor?.(step)}
      />
    ))
  if (others.length === 0 || told.name !== null) return cards(told, 4)
  const page = told.page ?? shared.page
  return (
    <div className={styles.object}>
      <div className={styles.head}>
        <h4>{first.name}</h4>
        {told.page !== null || page === null ? null : (
          <OpenPageButton name={first.name} onOpen={() => onOpen(first.id)} />
        )}
      </div>
      {cards({ ...told, name: first.name, page }, 5)}
    </div>
  )
}
