import { useEffect, useRef } from 'react'
import type { StepDetail } from '#contract/model/step-detail'
import { reviewText } from '#contract/wording/screens/review-text'
import { FailureNotice } from '../../components/failure-notice.tsx'
import styles from './detail.module.css'
import { focusTree } from './focus-detail.ts'
import { Overview } from './overview.tsx'
import { StepDetails } from './step-details.tsx'
import { useReview, useReviewStore } from './use-review.ts'

/** Beside the tree: the change that is looked at, or else what the whole plan needs. */
export const DetailPane = () => {
  const store = useReviewStore()
  const looked = useReview((review) => review.looked)
  const failure = useReview((review) => review.failure)
  const pane = useRef<HTMLElement>(null)
  // While the next detail is on its way the former one stays, so that nothing flickers.
  const former = useRef<StepDetail>(null)
  const detail = looked.phase === 'ready' ? looked.detail : former.current
  useEffect(() => {
    former.current = looked.phase === 'ready' || looked.phase === 'loading' ? detail : null
  }, [looked, detail])
  const shownId = detail?.row.id
  useEffect(() => {
    if (shownId !== undefined && pane.current !== null) pane.current.scrollTop = 0
  }, [shownId])
  const close = (): void => {
    store.getState().leaveDetail()
    focusTree()
  }
  return (
    <section
      ref={pane}
      tabIndex={-1}
      aria-busy={looked.phase === 'loading'}
      className={styles.pane}
      data-pane="detail"
      aria-label={reviewText.detail}
    >
      {failure === null ? null : (
        <FailureNotice
          onlyReads
          failure={failure}
          onDismiss={() => store.getState().dismissFailure()}
        />
      )}
      {looked.phase === 'none' ? <Overview /> : null}
      {looked.phase === 'loading' && detail === null ? (
        <p className={styles.quiet}>{reviewText.loading}</p>
      ) : null}
      {looked.phase === 'failed' ? <FailureNotice onlyReads failure={looked.failure} /> : null}
      {detail !== null && (looked.phase === 'ready' || looked.phase === 'loading') ? (
        <StepDetails key={detail.row.id} detail={detail} onClose={close} />
      ) : null}
    </section>
  )
}
