import { useState } from 'react'
import type { OutputOf } from '#contract/operations'
import { peopleText } from '#contract/wording/screens/people-text'
import { Button } from '../../components/button.tsx'
import { Growing } from '../../components/growing.tsx'
import { Notice } from '../../components/notice.tsx'
import { withFile } from '../../state/people.ts'
import { useApp } from '../../state/use-app.ts'
import { useReview, useReviewStore } from '../review/use-review.ts'
import styles from './people.module.css'

/** The table as a file: to be filled in elsewhere, and read again with what is wrong in it. */
export const PeopleFile = () => {
  const store = useReviewStore()
  const busy = useReview((review) => review.deciding !== null)
  const announce = useApp((state) => state.announce)
  const [read, setRead] = useState<OutputOf<'plan.read-people'> | null>(null)
  const save = async (): Promise<void> => {
    const file = await store.getState().savePeople()
    if (file !== null) announce(peopleText.saved(file))
  }
  const open = async (): Promise<void> => {
    // Not disabled while the table is taken in: what was just pressed keeps the focus.
    if (store.getState().deciding !== null) return
    setRead(null)
    const answer = await store.getState().readPeople()
    if (answer === null || answer.file === null) return
    const { plan, decide } = store.getState()
    if (await decide('people', withFile(plan.decisions, plan.people, answer))) setRead(answer)
  }
  return (
    <>
      <div className={styles.actions}>
        <Button onPress={() => void save()}>{peopleText.save}</Button>
        <Button aria-disabled={busy} onPress={() => void open()}>
          {peopleText.read}
        </Button>
      </div>
      {read === null ? null : (
        <Notice
          role="status"
          tone={read.errors.length === 0 ? 'good' : 'warn'}
          title={peopleText.readTitle(read.decided.length + read.same.length, read.file ?? '')}
          onDismiss={() => setRead(null)}
        >
          {read.errors.length === 0 ? null : (
            <>
              <p>{peopleText.errorsTitle(read.errors.length + read.moreErrors)}</p>
              <Growing items={read.errors}>
                {(shown) => (
                  <ul className={styles.errors}>
                    {shown.map(({ line, text }) => (
                      <li key={`${line} ${text}`}>{peopleText.error(line, text)}</li>
                    ))}
                  </ul>
                )}
              </Growing>
              {read.moreErrors === 0 ? null : <p>{peopleText.moreErrors(read.moreErrors)}</p>}
            </>
          )}
        </Notice>
      )}
    </>
  )
}
