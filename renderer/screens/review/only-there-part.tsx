import { useState } from 'react'
import type { OnlyThereView } from '#contract/model/plan-view'
import { removalText } from '#contract/wording/screens/removal-text'
import { Checkbox } from '../../components/checkbox.tsx'
import { Growing } from '../../components/growing.tsx'
import { shownOnlyThere, tickOnlyThere } from '../../state/removals.ts'
import { useApp } from '../../state/use-app.ts'
import styles from './review-parts.module.css'
import { SearchedPart } from './searched-part.tsx'
import { useReview, useReviewStore } from './use-review.ts'

const remarkOf = ({ deletable, usedBy, ownerName }: OnlyThereView): string =>
  [
    ownerName,
    deletable === 'fixed' ? removalText.fixed : '',
    usedBy.length === 0 ? '' : removalText.usedBy(usedBy),
  ]
    .filter((part) => part !== '')
    .join(' · ')

/** Objects of the destination that the source lacks: each stays unless the user ticks it. */
export const OnlyTherePart = () => {
  const store = useReviewStore()
  const objects = useReview((review) => review.plan.onlyThere)
  const deciding = useReview((review) => review.deciding)
  const readOnly = useReview((review) => review.origin.of !== 'plan')
  const announce = useApp((state) => state.announce)
  const [text, setText] = useState('')
  const [onlyDeletable, setOnlyDeletable] = useState(false)
  const found = shownOnlyThere(objects, text, onlyDeletable)
  const count = removalText.shown(found.length, objects.length)
  const tick = async (object: OnlyThereView, wanted: boolean): Promise<void> => {
    const { plan, decide } = store.getState()
    if (!(await decide(object.id, tickOnlyThere(plan.decisions, object, wanted)))) return
    const { onlyThere } = store.getState().plan
    announce(removalText.decided(onlyThere.filter(({ ticked }) => ticked).length))
  }
  // Others wait while one is decided; that one keeps the focus.
  const isOff = ({ id, deletable, ticked }: OnlyThereView): boolean =>
    readOnly || (deciding !== null && deciding !== id) || (deletable !== 'yes' && !ticked)
  return (
    <SearchedPart
      title={removalText.partTitle}
      lead={removalText.partLead}
      search={{ label: removalText.search, text }}
      onSearch={setText}
      only={{ label: removalText.onlyDeletable, isOn: onlyDeletable }}
      onOnly={setOnlyDeletable}
      count={count}
    >
      {found.length === 0 ? <p>{removalText.none}</p> : null}
      <Growing items={found}>
        {(shown) => (
          <ul className={styles.rows} aria-label={removalText.list}>
            {shown.map((object) => (
              <li key={`${object.kind} ${object.id}`}>
                <Checkbox
                  isSelected={object.ticked}
                  isDisabled={isOff(object)}
                  onChange={(wanted) => void tick(object, wanted)}
                >
                  {removalText.delete(object.name, object.kindTitle)}
                </Checkbox>
                <span className={styles.quiet}>{remarkOf(object)}</span>
              </li>
            ))}
          </ul>
        )}
      </Growing>
    </SearchedPart>
  )
}
