import { wordMoment } from '#contract/wording/dates'
import { threeWayText } from '#contract/wording/screens/three-way-text'
import { Select } from '../../components/select.tsx'
import { type CarryOrder, isUndo } from '../../state/analysis.ts'
import { useApp } from '../../state/use-app.ts'
import styles from '../review/detail.module.css'
import { useReview } from '../review/use-review.ts'

/** Since when the changes of both sites are told apart. */
export const BaseNotice = () => {
  const base = useReview((review) => review.plan.base)
  const readOnly = useReview((review) => review.origin.of !== 'plan')
  const order = useApp(({ analysis }) =>
    analysis.phase === 'ready' && !isUndo(analysis.order) ? analysis.order : undefined,
  )
  const choice = readOnly || order === undefined ? null : <BaseChoice order={order} />
  if (base === null && choice === null) return null
  return (
    <div className={styles.section}>
      {base === null && order?.base === undefined ? null : (
        <p className={styles.quiet}>
          {base === null
            ? threeWayText.noBase
            : threeWayText.baseTitle(base.site.title, wordMoment(base.takenAt))}
        </p>
      )}
      {choice}
    </div>
  )
}

/** Lets the user tell changes apart by another state, or not at all: the plan is made anew. */
const BaseChoice = ({ order }: { readonly order: CarryOrder }) => {
  const plan = useReview((review) => review.plan)
  const snapshots = useApp((state) => state.snapshots)
  const analyze = useApp((state) => state.analyze)
  const go = useApp((state) => state.go)
  const sites = [plan.source.cloudId, plan.destination.cloudId]
  const files = snapshots.filter(
    ({ snapshotId, site }) =>
      sites.includes(site.cloudId) &&
      snapshotId !== order.snapshotId &&
      snapshotId !== order.destinationId,
  )
  if (plan.base === null && order.base === undefined && files.length === 0) return null
  const choose = (chosen: string): void => {
    const { base: _, ...rest } = order
    void analyze(chosen === 'auto' ? rest : { ...rest, base: chosen })
    go({ place: 'deployment', step: 'analyze' })
  }
  return (
    <Select
      label={threeWayText.baseChoice}
      options={[
        { id: 'auto', label: threeWayText.bases.auto },
        ...files.map(({ snapshotId, site, takenAt, file }) => ({
          id: snapshotId,
          label: threeWayText.baseFile(site.title, wordMoment(takenAt)),
          detail: file.name,
        })),
        { id: 'none', label: threeWayText.bases.none },
      ]}
      value={order.base ?? 'auto'}
      onChange={choose}
    />
  )
}
