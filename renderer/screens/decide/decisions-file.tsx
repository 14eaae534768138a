import { useState } from 'react'
import type { OutputOf } from '#contract/operations'
import { decisionFileText as text } from '#contract/wording/screens/decide-text'
import { Button } from '../../components/button.tsx'
import { Growing } from '../../components/growing.tsx'
import { Notice } from '../../components/notice.tsx'
import { withDecisions } from '../../state/step-decisions.ts'
import { useApp } from '../../state/use-app.ts'
import styles from '../review/detail.module.css'
import { useReview, useReviewStore } from '../review/use-review.ts'

/** The decisions as a file: saved for other plans, and read again with what does not fit. */
export const DecisionsFile = () => {
  const store = useReviewStore()
  const busy = useReview((review) => review.deciding !== null)
  const announce = useApp((state) => state.announce)
  const [read, setRead] = useState<OutputOf<'plan.read-decisions'> | null>(null)
  const save = async (): Promise<void> => {
    const file = await store.getState().saveDecisions()
    if (file !== null) announce(text.saved(file))
  }
  const open = async (): Promise<void> => {
    // Not disabled while decisions are taken in: what was just pressed keeps the focus.
    if (store.getState().deciding !== null) return
    setRead(null)
    const answer = await store.getState().readDecisions()
    if (answer === null || answer.file === null) return
    const { plan, decide } = store.getState()
    if (await decide('file', withDecisions(plan.decisions, answer.decisions))) setRead(answer)
  }
  return (
    <section className={styles.section}>
      <h2>{text.title}</h2>
      <p className={styles.quiet}>{text.lead}</p>
      <div className={styles.links}>
        <Button onPress={() => void save()}>{text.save}</Button>
        <Button aria-disabled={busy} onPress={() => void open()}>
          {text.read}
        </Button>
      </div>
      {read === null ? null : (
        <Notice
          role="status"
          tone={read.unfit.length === 0 ? 'good' : 'warn'}
          title={text.readTitle(read.decisions.length, read.file ?? '')}
          onDismiss={() => setRead(null)}
        >
          {read.unfit.length === 0 ? null : (
            <>
              <p>{text.unfitTitle(read.unfit.length)}</p>
              <Growing items={read.unfit}>
                {(shown) => (
                  <ul className={styles.notices}>
                    {shown.map(({ number, text: reason }) => (
                      <li key={number}>{text.unfit(number, reason)}</li>
                    ))}
                  </ul>
                )}
              </Growing>
            </>
          )}
        </Notice>
      )}
    </section>
  )
}
