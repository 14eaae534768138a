import type { PlanComment } from '#contract/model/plan-comment'
import { wordMoment } from '#contract/wording/dates'
import { papersText as text } from '#contract/wording/screens/papers-text'
import { useReview } from '../review/use-review.ts'
import styles from './papers.module.css'

interface CommentListProps {
  readonly comments: readonly PlanComment[]
  /** Whether each says what it is about. */
  readonly named?: boolean
}

/** Comments with who said them and when. */
export const CommentList = ({ comments, named = false }: CommentListProps) => {
  const index = useReview((review) => review.index)
  const about = (stepId: string | null): string => {
    if (stepId === null) return text.aboutPlan
    const row = index.rows[index.positionOf.get(stepId) ?? -1]
    return row === undefined ? text.aboutGone : text.aboutStep(row.name)
  }
  if (comments.length === 0) return null
  return (
    <ul className={styles.comments}>
      {comments.map(({ id, stepId, author, at, text: said }) => (
        <li key={id} className={styles.comment}>
          <p className={styles.quiet}>
            {text.said(author, wordMoment(at))}
            {named ? ` · ${about(stepId)}` : ''}
          </p>
          <p className={styles.said}>{said}</p>
        </li>
      ))}
    </ul>
  )
}
