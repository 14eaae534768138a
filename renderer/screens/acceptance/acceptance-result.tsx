import type { Acceptance } from '#contract/model/acceptance'
import { wordMoment } from '#contract/wording/dates'
import { acceptanceRunText } from '#contract/wording/screens/acceptance-run-text'
import { Button } from '../../components/button.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from '../result/result.module.css'
import { CheckList } from './check-list.tsx'

interface AcceptanceResultProps {
  readonly runId: string
  readonly acceptance: Acceptance
}

/** What an acceptance run came to: its sum, what is left of it, and every check by project. */
export const AcceptanceResult = ({ runId, acceptance }: AcceptanceResultProps) => {
  const { checks, begunAt, endedAt, by, stopped, projects } = acceptance
  const accept = useApp((state) => state.accept)
  const fits = checks.filter(({ outcome }) => outcome === 'fits').length
  const left = projects.filter(({ removed }) => !removed)
  const isWhole = fits === checks.length && stopped === null && endedAt !== null
  const sum =
    checks.length === 0
      ? acceptanceRunText.noChecks
      : isWhole
        ? acceptanceRunText.allFit(fits)
        : acceptanceRunText.sum(fits, checks.length)
  const names = [...new Set(checks.map(({ project }) => project))]
  return (
    <>
      <Notice tone={isWhole && checks.length > 0 ? 'good' : 'warn'} title={sum}>
        <p>{acceptanceRunText.ended(wordMoment(endedAt ?? begunAt), by)}</p>
        {endedAt === null ? <p>{acceptanceRunText.brokenOff}</p> : null}
      </Notice>
      {stopped === null ? null : <FailureNotice failure={stopped} />}
      {left.length === 0 ? null : (
        <Notice
          tone="warn"
          title={acceptanceRunText.leftTitle}
          actions={
            <Button onPress={() => void accept(runId, { onlyRemove: true })}>
              {acceptanceRunText.remove}
            </Button>
          }
        >
          <ul className={styles.sayings}>
            {left.map(({ key, name, notificationScheme }) => (
              <li key={key}>{acceptanceRunText.left(key, name, notificationScheme)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {names.map((name) => (
        <CheckList
          key={name}
          title={name === '' ? acceptanceRunText.filters : name}
          checks={checks.filter(({ project }) => project === name)}
        />
      ))}
    </>
  )
}
