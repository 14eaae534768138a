import { useEffect } from 'react'
import { wordMoment } from '#contract/wording/dates'
import { historyText } from '#contract/wording/screens/history-text'
import { reviewText } from '#contract/wording/screens/review-text'
import { Button } from '../../components/button.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useApp } from '../../state/use-app.ts'
import { ReviewParts } from '../review/review-parts.tsx'
import { ReviewContext, useReview } from '../review/use-review.ts'
import styles from './history.module.css'

/** The plan of a deployment of the past, to be read only. */
export const PastPlan = ({ runId }: { readonly runId: string }) => {
  const pastPlan = useApp((state) => state.pastPlan)
  const openPastPlan = useApp((state) => state.openPastPlan)
  const go = useApp((state) => state.go)
  useEffect(() => void openPastPlan(runId), [openPastPlan, runId])
  return (
    <div className={styles.plan}>
      <div>
        <Button look="quiet" onPress={() => go({ place: 'history', runId })}>
          {historyText.planBack}
        </Button>
      </div>
      {pastPlan.phase === 'ready' && pastPlan.runId === runId ? (
        <ReviewContext value={pastPlan.review}>
          <Header />
          <ReviewParts />
        </ReviewContext>
      ) : (
        <PageHeader title={historyText.planTitle}>
          {pastPlan.phase === 'failed' ? '' : historyText.loading}
        </PageHeader>
      )}
      {pastPlan.phase === 'failed' ? (
        <FailureNotice
          onlyReads
          failure={pastPlan.failure}
          actions={
            <Button look="primary" onPress={() => void openPastPlan(runId)}>
              {historyText.tryAgain}
            </Button>
          }
        />
      ) : null}
    </div>
  )
}

const Header = () => {
  const plan = useReview((review) => review.plan)
  const counts = useReview((review) => review.counts)
  return (
    <PageHeader
      title={reviewText.headline(
        counts.additions,
        counts.modifications,
        counts.removals,
        counts.readiness.blocked,
        plan.manual.length,
      )}
    >
      {reviewText.pastLead(plan.source.title, plan.destination.title, wordMoment(plan.madeAt))}
    </PageHeader>
  )
}
