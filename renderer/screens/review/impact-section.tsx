import type { ImpactView } from '#contract/model/impact-view'
import type { StepDetail } from '#contract/model/step-detail'
import { impactText } from '#contract/wording/screens/impact-text'
import { Disclosure } from '../../components/disclosure.tsx'
import { Growing } from '../../components/growing.tsx'
import styles from './detail.module.css'
import { ImpactBars } from './impact-bars.tsx'
import { StepCounts, useStepCounts } from './step-counts.tsx'
import { useReview } from './use-review.ts'

type Detail = Pick<StepDetail, 'row' | 'extras'> & { readonly impact: ImpactView }

/** What of the destination depends on the object: how many issues, how much of what, and which. */
export const ImpactSection = ({ detail }: { readonly detail: Detail }) => {
  const readOnly = useReview((review) => review.origin.of !== 'plan')
  const { row, impact } = detail
  const { kinds, issues, readAt, search } = impact
  const counted = useStepCounts(detail)?.get(search?.jql ?? '')
  return (
    <section className={styles.section}>
      <h3>{impactText.title}</h3>
      {search === null ? null : (
        <p>
          {counted === undefined ? null : (
            <strong>{impactText.live[search.of](counted, row.harm.projects)} </strong>
          )}
          <span className={counted === undefined ? undefined : styles.quiet}>
            {impactText.asOf(issues, row.harm.projects, readAt)}
          </span>
        </p>
      )}
      {readOnly ? null : <StepCounts detail={detail} />}
      {kinds.length === 0 ? (
        <p className={styles.quiet}>{impactText.nothing}</p>
      ) : (
        <>
          <ImpactBars kinds={kinds} />
          <Disclosure title={impactText.names}>
            <div className={styles.detail}>
              {kinds.map(({ kind, title, names }) => (
                <div key={kind}>
                  <h4>{impactText.kind(names.length, title)}</h4>
                  <Growing items={names}>{(shown) => <p>{shown.join(', ')}</p>}</Growing>
                </div>
              ))}
            </div>
          </Disclosure>
        </>
      )}
    </section>
  )
}
