import { wordMoment } from '#contract/wording/dates'
import { threeWayText } from '#contract/wording/screens/three-way-text'
import { Button } from '../../components/button.tsx'
import { isUndo } from '../../state/analysis.ts'
import { useApp } from '../../state/use-app.ts'
import styles from '../review/detail.module.css'
import { useReview } from '../review/use-review.ts'

/** Since when the changes of both sites are told apart, and the way to plan without that. */
export const BaseNotice = () => {
  const base = useReview((review) => review.plan.base)
  const readOnly = useReview((review) => review.origin.of !== 'plan')
  const order = useApp(({ analysis }) =>
    analysis.phase === 'ready' && !isUndo(analysis.order) ? analysis.order : undefined,
  )
  const analyze = useApp((state) => state.analyze)
  const go = useApp((state) => state.go)
  const isOff = order?.base === 'none'
  if (base === null && !isOff) return null
  const switchBase = (): void => {
    if (order === undefined) return
    const { base: _, ...rest } = order
    void analyze(isOff ? rest : { ...rest, base: 'none' })
    go({ place: 'deployment', step: 'analyze' })
  }
  return (
    <div className={styles.base}>
      <p className={styles.quiet}>
        {base === null
          ? threeWayText.noBase
          : threeWayText.baseTitle(base.site.title, wordMoment(base.takenAt))}
      </p>
      {readOnly || order === undefined ? null : (
        <Button look="quiet" onPress={switchBase}>
          {isOff ? threeWayText.withBase : threeWayText.withoutBase}
        </Button>
      )}
    </div>
  )
}
