import { useRef, useState } from 'react'
import type { PersonRow } from '#contract/model/person-row'
import { peopleText } from '#contract/wording/screens/people-text'
import { Checkbox } from '../../components/checkbox.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Growing } from '../../components/growing.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { countMissing, decidePerson, type PersonChoice, shownPeople } from '../../state/people.ts'
import { useApp } from '../../state/use-app.ts'
import { PeopleFile } from '../people/people-file.tsx'
import { PeopleTable } from '../people/people-table.tsx'
import { useSaid } from '../wizard/use-said.ts'
import styles from './review-parts.module.css'
import { useReview, useReviewStore } from './use-review.ts'

/** Who stands for whom: the part of a plan in which people and groups are decided. */
export const PeoplePart = () => {
  const store = useReviewStore()
  const people = useReview((review) => review.plan.people)
  const readOnly = useReview((review) => review.origin.of === 'run')
  const failure = useReview((review) => review.failure)
  const announce = useApp((state) => state.announce)
  const [text, setText] = useState('')
  const [onlyMissing, setOnlyMissing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useShortcut('mod+F', () => field.current?.focus())
  const shown = shownPeople(people, text, onlyMissing)
  const count = peopleText.shown(shown.length, people.length)
  useSaid(count)
  const decide = async (
    row: PersonRow,
    choice: PersonChoice,
    destinationId?: string,
  ): Promise<void> => {
    const { plan, decide: answer } = store.getState()
    const decisions = decidePerson(plan.decisions, row, choice, destinationId)
    if (!(await answer(row.sourceId, decisions))) return
    announce(peopleText.decided(countMissing(store.getState().plan.people)))
  }
  return (
    <section className={styles.part} aria-label={peopleText.title}>
      <h2 className={styles.title}>{peopleText.title}</h2>
      <p className={styles.quiet}>{peopleText.lead}</p>
      {failure === null ? null : (
        <FailureNotice
          onlyReads
          failure={failure}
          onDismiss={() => store.getState().dismissFailure()}
        />
      )}
      <div className={styles.bar}>
        <SearchField label={peopleText.search} value={text} onChange={setText} inputRef={field} />
        <Checkbox isSelected={onlyMissing} onChange={setOnlyMissing}>
          {peopleText.onlyMissing}
        </Checkbox>
        <span className={styles.quiet}>{count}</span>
      </div>
      {readOnly ? null : <PeopleFile />}
      {shown.length === 0 ? (
        <p>{peopleText.none}</p>
      ) : (
        <Growing items={shown}>
          {(rows) =>
            readOnly ? (
              <PeopleTable rows={rows} />
            ) : (
              <PeopleTable rows={rows} onDecide={(...said) => void decide(...said)} />
            )
          }
        </Growing>
      )}
    </section>
  )
}
