import { resultText } from '#contract/wording/screens/result-text'
import { Button } from '../../components/button.tsx'
import type { TroubledStep } from '../../state/run-result.ts'
import { useApp } from '../../state/use-app.ts'
import styles from './result.module.css'
import { TroubleCard } from './trouble-card.tsx'

/** Most causes that stand on the screen; the report has all. */
const most = 100

interface TroubleSectionProps {
  readonly title: string
  readonly lead?: string
  readonly troubled: readonly TroubledStep[]
  /** Jira can be asked what became of them. */
  readonly canCheck?: boolean
  readonly runId: string
}

/** Steps that failed, or of which nothing is known, with what was not attempted because of them. */
export const TroubleSection = (props: TroubleSectionProps) => {
  const { title, lead, troubled, canCheck = false, runId } = props
  const continueRun = useApp((state) => state.continueRun)
  const go = useApp((state) => state.go)
  if (troubled.length === 0) return null
  const check = async (): Promise<void> => {
    if (await continueRun(runId)) go({ place: 'deployment', step: 'deploy' })
  }
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {canCheck ? <Button onPress={() => void check()}>{resultText.checkNow}</Button> : null}
      </div>
      {lead === undefined ? null : <p className={styles.quiet}>{lead}</p>}
      {troubled.slice(0, most).map((one) => (
        <TroubleCard key={one.step.stepId} troubled={one} />
      ))}
      {troubled.length > most ? (
        <p className={styles.quiet}>{resultText.more(troubled.length - most)}</p>
      ) : null}
    </section>
  )
}
