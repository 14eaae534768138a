import { decideText } from '#contract/wording/screens/decide-text'
import { impactText } from '#contract/wording/screens/impact-text'
import { readinessText, reviewText } from '#contract/wording/screens/review-text'
import { threeWayText } from '#contract/wording/screens/three-way-text'
import { ActionBadge } from '../../components/action-badge.tsx'
import { Badge } from '../../components/badge.tsx'
import { BlockedIcon } from '../../icons/blocked-icon.tsx'
import { MinusIcon } from '../../icons/minus-icon.tsx'
import { PencilIcon } from '../../icons/pencil-icon.tsx'
import { WarningIcon } from '../../icons/warning-icon.tsx'
import type { Grouping } from '../../state/plan-index.ts'
import type { ReviewRow } from '../../state/review-rows.ts'
import visually from '../../styles/visually-hidden.module.css'
import styles from './change-tree.module.css'
import { UndoMark } from './undo-mark.tsx'

interface ChangeLineProps {
  readonly row: ReviewRow
  readonly grouping: Grouping
  readonly isLeftOut: boolean
  /** What the user decided about the object, in words; empty where nothing. */
  readonly decided: string
}

/** Names that fit into a row; the details have them all. */
const few = (names: readonly string[]): string =>
  names.length <= 2 ? names.join(', ') : `${names.slice(0, 2).join(', ')} +${names.length - 2}`

/** What stands in a row: a branch with its count, or a step with what it does and how ready it is. */
export const ChangeLine = ({ row, grouping, isLeftOut, decided }: ChangeLineProps) => {
  if (row.is === 'branch') {
    return (
      <>
        <span className={styles.name}>{row.title}</span>
        <span className={styles.count}>{row.positions.length}</span>
      </>
    )
  }
  const { name, ownerName, kindTitle, projects, selected, action, readiness } = row.step
  const { changedOn, reversible } = row.step
  const aside = [row.underKind ? '' : kindTitle, ownerName].filter((part) => part !== '')
  const isByHarm = grouping === 'harm'
  const saysProjects = !isByHarm && !selected && projects.length > (grouping === 'project' ? 1 : 0)
  return (
    <>
      <span className={styles.words}>
        <span className={styles.name} title={name}>
          {name}
        </span>
        {aside.length === 0 ? null : <span className={styles.aside}>{aside.join(' · ')}</span>}
        {saysProjects ? (
          <span className={styles.aside}>{reviewText.neededBy(few(projects))}</span>
        ) : null}
      </span>
      <span className={styles.state}>
        {changedOn === null ? null : (
          <span className={styles.aside}>{threeWayText.changedOn[changedOn]}</span>
        )}
        {decided === '' ? null : (
          <span className={styles.decided} title={decideText.mark(decided)}>
            <PencilIcon />
            <span className={visually.hidden}>{decideText.mark(decided)}</span>
          </span>
        )}
        {isByHarm ? (
          <span className={styles.count} title={impactText.harm(row.step.harm)}>
            <span aria-hidden>{impactText.harmShort(row.step.harm)}</span>
            <span className={visually.hidden}>{impactText.harm(row.step.harm)}</span>
          </span>
        ) : null}
        {reversible === null ? null : <UndoMark reversible={reversible} />}
        {readiness === 'warning' ? (
          <span className={styles.warning} title={readinessText.warning}>
            <WarningIcon />
            <span className={visually.hidden}>{readinessText.warning}</span>
          </span>
        ) : null}
        {readiness === 'blocked' && action !== 'problem' ? (
          <span className={styles.warning} title={readinessText.blocked}>
            <BlockedIcon />
            <span className={visually.hidden}>{readinessText.blocked}</span>
          </span>
        ) : null}
        {isLeftOut ? (
          <Badge tone="quiet" icon={<MinusIcon />}>
            {reviewText.leftOut}
          </Badge>
        ) : (
          <ActionBadge action={action} />
        )}
      </span>
    </>
  )
}
