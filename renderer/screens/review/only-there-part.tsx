import { useRef, useState } from 'react'
import type { OnlyThereView } from '#contract/model/plan-view'
import { removalText } from '#contract/wording/screens/removal-text'
import { Checkbox } from '../../components/checkbox.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Growing } from '../../components/growing.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { shownOnlyThere, tickOnlyThere } from '../../state/removals.ts'
import { useApp } from '../../state/use-app.ts'
import { useSaid } from '../wizard/use-said.ts'
import styles from './review-parts.module.css'
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
  const readOnly = useReview((review) => review.origin.of === 'run')
  const failure = useReview((review) => review.failure)
  const announce = useApp((state) => state.announce)
  const [text, setText] = useState('')
  const [onlyDeletable, setOnlyDeletable] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useShortcut('mod+F', () => field.current?.focus())
  const found = shownOnlyThere(objects, text, onlyDeletable)
  const count = removalText.shown(found.length, objects.length)
  useSaid(count)
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
    <section className={styles.part} aria-label={removalText.partTitle}>
      <h2 className={styles.title}>{removalText.partTitle}</h2>
      <p className={styles.quiet}>{removalText.partLead}</p>
      {failure === null ? null : (
        <FailureNotice
          onlyReads
          failure={failure}
          onDismiss={() => store.getState().dismissFailure()}
        />
      )}
      <div className={styles.bar}>
        <SearchField label={removalText.search} value={text} onChange={setText} inputRef={field} />
        <Checkbox isSelected={onlyDeletable} onChange={setOnlyDeletable}>
          {removalText.onlyDeletable}
        </Checkbox>
        <span className={styles.quiet}>{count}</span>
      </div>
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
    </section>
  )
}
