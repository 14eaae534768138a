import type { AcceptanceCheck } from '#contract/model/acceptance'
import {
  acceptanceOutcomeWording,
  acceptanceSubjectWording,
} from '#contract/wording/acceptance-wording'
import { acceptanceRunText } from '#contract/wording/screens/acceptance-run-text'
import { Badge } from '../../components/badge.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { Growing } from '../../components/growing.tsx'
import { DoneIcon } from '../../icons/done-icon.tsx'
import { ErrorIcon } from '../../icons/error-icon.tsx'
import { UnknownIcon } from '../../icons/unknown-icon.tsx'
import { WarningIcon } from '../../icons/warning-icon.tsx'
import styles from './check-list.module.css'

const looks = {
  fits: { tone: 'good', OutcomeIcon: DoneIcon },
  differs: { tone: 'warn', OutcomeIcon: WarningIcon },
  refused: { tone: 'bad', OutcomeIcon: ErrorIcon },
  'not-checked': { tone: 'quiet', OutcomeIcon: UnknownIcon },
} as const

const order = ['refused', 'differs', 'not-checked', 'fits'] as const

interface CheckListProps {
  readonly title: string
  readonly checks: readonly AcceptanceCheck[]
}

/** The checks of one project, what does not fit first. */
export const CheckList = ({ title, checks }: CheckListProps) => {
  const fits = checks.filter(({ outcome }) => outcome === 'fits').length
  const sorted = checks.toSorted(
    (one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome),
  )
  return (
    <Disclosure
      title={`${title}: ${acceptanceRunText.sum(fits, checks.length)}`}
      level={3}
      startsOpen={fits < checks.length}
    >
      <Growing items={sorted}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((check) => (
              <Check key={`${check.subject} ${check.of}`} check={check} />
            ))}
          </ul>
        )}
      </Growing>
    </Disclosure>
  )
}

const Check = ({
  check: { subject, of, outcome, details },
}: {
  readonly check: AcceptanceCheck
}) => {
  const { tone, OutcomeIcon } = looks[outcome]
  return (
    <li className={styles.check}>
      <Badge tone={tone} icon={<OutcomeIcon />}>
        {acceptanceOutcomeWording[outcome].label}
      </Badge>
      <span>
        <span className={styles.subject}>{acceptanceSubjectWording[subject].label}</span> {of}
        {outcome === 'fits' ? null : (
          <span className={styles.why}>
            {[acceptanceOutcomeWording[outcome].meaning, ...details].join('. ')}
          </span>
        )}
      </span>
    </li>
  )
}
