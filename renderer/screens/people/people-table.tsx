import type { PersonRow } from '#contract/model/person-row'
import { peopleText, personStateText } from '#contract/wording/screens/people-text'
import { WarningIcon } from '../../icons/warning-icon.tsx'
import type { PersonChoice } from '../../state/people.ts'
import styles from './people.module.css'
import { PersonDecision } from './person-decision.tsx'

interface PeopleTableProps {
  readonly rows: readonly PersonRow[]
  /** Absent where the plan can only be read. */
  readonly onDecide?: (row: PersonRow, choice: PersonChoice, destinationId?: string) => void
}

const identityOf = ({ kind, sourceId, address }: PersonRow): string =>
  [address, kind === 'user' ? peopleText.account(sourceId) : peopleText.groupId(sourceId)]
    .filter((part) => part !== '')
    .join(' · ')

/** Everybody whom the changes name, what tells them apart, and who stands for them. */
export const PeopleTable = ({ rows, onDecide }: PeopleTableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
  <section className={styles.box} tabIndex={0} aria-label={peopleText.table}>
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{peopleText.source}</th>
          <th scope="col">{peopleText.uses}</th>
          <th scope="col">{peopleText.destination}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.kind} ${row.sourceId}`}>
            <th scope="row">
              {row.name} <span className={styles.quiet}>{peopleText.kinds[row.kind]}</span>
              <span className={styles.line}>{identityOf(row)}</span>
            </th>
            <td>{peopleText.usedBy(row.usedBy)}</td>
            <td>
              {onDecide === undefined ? (
                <span>
                  {row.state === 'mapped'
                    ? peopleText.anotherChosen(row.destinationName)
                    : personStateText[row.state]}
                </span>
              ) : (
                <PersonDecision
                  row={row}
                  onDecide={(choice, destinationId) => onDecide(row, choice, destinationId)}
                />
              )}
              {row.state === 'missing' ? (
                <span className={styles.missing}>
                  <WarningIcon />
                  {personStateText.missing}
                </span>
              ) : null}
              {row.evidence === '' ? null : <span className={styles.line}>{row.evidence}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
