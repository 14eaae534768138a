import { wordStamp } from '#contract/wording/screens/file-text'
import { papersText as text } from '#contract/wording/screens/papers-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import type { Papers } from '../../state/papers.ts'
import { useApp } from '../../state/use-app.ts'
import { CommentForm } from './comment-form.tsx'
import { CommentList } from './comment-list.tsx'
import styles from './papers.module.css'
import { SignatureSection } from './signature-section.tsx'

interface PapersDialogProps {
  readonly papers: Papers
  readonly onClose: () => void
}

/** What people said of a plan, and who signed it. */
export const PapersDialog = ({ papers, onClose }: PapersDialogProps) => {
  const { file, comments, viewOnly } = papers.papers
  const failure = useApp((state) => state.papersFailure)
  const dismiss = useApp((state) => state.dismissPapersFailure)
  return (
    <Dialog
      title={text.title}
      isOpen
      large
      onClose={onClose}
      actions={<Button onPress={onClose}>{text.close}</Button>}
    >
      <div className={styles.papers}>
        {failure === null ? null : (
          <FailureNotice onlyReads failure={failure} onDismiss={dismiss} />
        )}
        {file === null ? null : (
          <p>
            {text.file(file.name)} {wordStamp(file)}
          </p>
        )}
        <SignatureSection papers={papers} />
        <section className={styles.section}>
          <h3>{text.comments}</h3>
          {comments.length === 0 ? <p className={styles.quiet}>{text.noComments}</p> : null}
          <CommentList comments={comments} named />
          {viewOnly ? null : <CommentForm stepId={null} />}
        </section>
      </div>
    </Dialog>
  )
}
