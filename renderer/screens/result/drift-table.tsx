import type { DriftMember } from '#contract/model/drift'
import { driftText } from '#contract/wording/screens/drift-text'
import { Badge } from '../../components/badge.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { PencilIcon } from '../../icons/pencil-icon.tsx'
import { WarningIcon } from '../../icons/warning-icon.tsx'
import styles from './drift.module.css'

interface DriftTableProps {
  readonly members: readonly DriftMember[]
  /** Whether it is asked which side wins in a conflict. */
  readonly merges: boolean
  readonly planWins: ReadonlySet<string>
  readonly onWinner: (path: string, plan: boolean) => void
}

const sides = [
  { id: 'now', label: driftText.winnerNow },
  { id: 'plan', label: driftText.winnerPlan },
] as const

/** Each place in its three states: as planned for, as it is there now, as the plan wants it. */
export const DriftTable = ({ members, merges, planWins, onWinner }: DriftTableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
  <section className={styles.box} aria-label={driftText.table} tabIndex={0}>
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{driftText.place}</th>
          <th scope="col">{driftText.before}</th>
          <th scope="col">{driftText.now}</th>
          <th scope="col">{driftText.wanted}</th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ path, label, before, now, wanted, isConflict, changedThere }) => (
          <tr key={path}>
            <th scope="row">
              {label}
              {isConflict ? (
                <Badge tone="warn" icon={<WarningIcon />}>
                  {driftText.conflict}
                </Badge>
              ) : changedThere ? (
                <Badge tone="quiet" icon={<PencilIcon />}>
                  {driftText.changedThere}
                </Badge>
              ) : null}
              {merges && isConflict ? (
                <RadioGroup
                  label={driftText.winner(label)}
                  options={sides}
                  value={planWins.has(path) ? 'plan' : 'now'}
                  onChange={(side) => onWinner(path, side === 'plan')}
                  sideways
                />
              ) : null}
            </th>
            <td>{before ?? <span className={styles.quiet}>{driftText.nothing}</span>}</td>
            <td>{now ?? <span className={styles.quiet}>{driftText.nothing}</span>}</td>
            <td>{wanted ?? <span className={styles.quiet}>{driftText.nothing}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
