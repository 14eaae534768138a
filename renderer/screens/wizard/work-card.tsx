import { capitalised } from '#contract/wording/plural'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import type { WorkProgress } from '../../state/work.ts'
import styles from './work-card.module.css'

interface WorkCardProps {
  readonly progress: WorkProgress
  /** What is being done just now. */
  readonly label: string
  /** How far it is, in words. */
  readonly said: string
  readonly stop: string
  readonly stopping: string
  readonly onStop: () => void
}

/** A work that takes time: how far it is, what came in so far, and a way to stop it. */
export const WorkCard = ({ progress, label, said, stop, stopping, onStop }: WorkCardProps) => (
  <Card>
    <div className={styles.head}>
      <ProgressBar
        label={label}
        {...(progress.total === 0 ? {} : { value: progress.done, total: progress.total, said })}
      />
      <Button isDisabled={progress.stopping} onPress={onStop}>
        {progress.stopping ? stopping : stop}
      </Button>
    </div>
    <ul className={styles.kinds}>
      {progress.kinds.map(({ title, count }) => (
        <li key={title} className={styles.kind}>
          <span>{capitalised(title)}</span>
          <span className={styles.count}>{count}</span>
        </li>
      ))}
    </ul>
  </Card>
)
