import { useEffect } from 'react'
import { wordMoment } from '#contract/wording/dates'
import { undoText } from '#contract/wording/screens/undo-text'
import { wordUndo } from '#contract/wording/undo-wording'
import { Disclosure } from '../../components/disclosure.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Growing } from '../../components/growing.tsx'
import { Notice } from '../../components/notice.tsx'
import type { Leftover } from '../../state/undone.ts'
import { useApp } from '../../state/use-app.ts'
import styles from './detail.module.css'
import { useReview } from './use-review.ts'

/** What a plan is about that undoes a run: which, what stays of it, and what others changed since. */
export const UndoSection = ({ runId }: { readonly runId: string }) => {
  const known = useApp((state) => state.leftovers)
  const lookAtUndone = useApp((state) => state.lookAtUndone)
  const problems = useReview((review) => review.plan.problems)
  useEffect(() => void lookAtUndone(runId), [lookAtUndone, runId])
  const changed = new Set(
    problems.flatMap(({ code, stepName }) => (code === 'changed-since' ? [stepName] : [])),
  )
  return (
    <section className={styles.section} aria-label={undoText.about}>
      {known.phase === 'ready' ? (
        <>
          <h2>{undoText.title(wordMoment(known.begunAt))}</h2>
          <p className={styles.quiet}>{undoText.how}</p>
          {known.leftovers.length + known.more === 0 ? (
            <p>{undoText.allBack}</p>
          ) : (
            <Stays leftovers={known.leftovers} more={known.more} />
          )}
        </>
      ) : (
        <p role="status">{known.phase === 'failed' ? null : undoText.loading}</p>
      )}
      {known.phase === 'failed' ? <FailureNotice onlyReads failure={known.failure} /> : null}
      {changed.size === 0 ? null : (
        <Notice tone="warn" title={undoText.changedTitle(changed.size)}>
          <p>{[...changed].join(', ')}</p>
          <p>{undoText.changedText}</p>
        </Notice>
      )}
    </section>
  )
}

interface StaysProps {
  readonly leftovers: readonly Leftover[]
  readonly more: number
}

const Stays = ({ leftovers, more }: StaysProps) => (
  <Disclosure title={undoText.staysTitle(leftovers.length + more)} level={3} startsOpen>
    <Growing items={leftovers}>
      {(shown) => (
        <ul className={styles.notices}>
          {shown.map(({ stepId, name, kindTitle, undo }) => (
            <li key={stepId}>
              {name} <span className={styles.quiet}>{kindTitle}</span>: {wordUndo(undo)}
            </li>
          ))}
        </ul>
      )}
    </Growing>
    {more === 0 ? null : <p className={styles.quiet}>{undoText.more(more)}</p>}
  </Disclosure>
)
