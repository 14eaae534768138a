import { lazy, Suspense, useState } from 'react'
import type { WorkflowPicture } from '#contract/model/step-detail'
import { componentText } from '#contract/wording/screens/component-text'
import { reviewText } from '#contract/wording/screens/review-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import styles from './detail.module.css'

const LazyGraph = lazy(async () => {
  const { WorkflowGraph } = await import('../../graph/workflow-graph.tsx')
  return { default: WorkflowGraph }
})

interface WorkflowPictureViewProps {
  readonly name: string
  readonly picture: WorkflowPicture
}

/** The picture of a workflow, among the details and as large as the window allows. */
export const WorkflowPictureView = ({ name, picture }: WorkflowPictureViewProps) => {
  const [large, setLarge] = useState(false)
  return (
    <Suspense fallback={<p className={styles.quiet}>{reviewText.loading}</p>}>
      <div className={styles.section}>
        <LazyGraph name={name} picture={picture} />
        <div>
          <Button onPress={() => setLarge(true)}>{reviewText.enlarge}</Button>
        </div>
      </div>
      <Dialog
        title={name}
        isOpen={large}
        onClose={() => setLarge(false)}
        large
        actions={<Button onPress={() => setLarge(false)}>{componentText.close}</Button>}
      >
        <LazyGraph name={name} picture={picture} large />
      </Dialog>
    </Suspense>
  )
}
