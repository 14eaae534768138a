import { papersText as text } from '#contract/wording/screens/papers-text'
import { Disclosure } from '../../components/disclosure.tsx'
import { CommentForm } from './comment-form.tsx'
import { CommentList } from './comment-list.tsx'
import styles from './papers.module.css'
import { usePapers } from './use-papers.ts'

/** What people said of one step; nothing for the plan of a run. */
export const StepComments = ({ stepId }: { readonly stepId: string }) => {
  const papers = usePapers()
  if (papers === null) return null
  const comments = papers.papers.comments.filter((comment) => comment.stepId === stepId)
  if (papers.papers.viewOnly && comments.length === 0) return null
  return (
    <Disclosure
      title={text.stepComments(comments.length)}
      level={3}
      startsOpen={comments.length > 0}
    >
      <div className={styles.section}>
        <CommentList comments={comments} />
        {papers.papers.viewOnly ? null : <CommentForm stepId={stepId} />}
      </div>
    </Disclosure>
  )
}
