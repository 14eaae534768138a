import type { Rehearsal, Verdict } from '#contract/model/rehearsal'
import { wordMoment } from '#contract/wording/dates'
import { verdictWording } from '#contract/wording/rehearsal-wording'
import { rehearsalText } from '#contract/wording/screens/rehearsal-text'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Notice, type Tone } from '../../components/notice.tsx'
import { AskedSteps } from './asked-steps.tsx'
import { FailedSteps } from './failed-steps.tsx'
import { LimitedSteps } from './limited-steps.tsx'
import { PassedSteps } from './passed-steps.tsx'
import styles from './rehearsal.module.css'
import { RehearsalFacts } from './rehearsal-facts.tsx'

const tones = { passed: 'good', 'in-part': 'warn', failed: 'bad' } as const satisfies Record<
  Verdict,
  Tone
>

/** A rehearsal as a run: what came of it, where it failed, what it does not tell, and what passed. */
export const RehearsalResult = ({ rehearsal }: { readonly rehearsal: Rehearsal }) => {
  const { verdict, steps, destination, snapshotTakenAt, begunAt, stopped, notAsked } = rehearsal
  const { label, meaning } = verdictWording[verdict]
  const passed = steps.filter(
    ({ outcome, limits }) => outcome.state === 'done' && limits.length === 0,
  )
  return (
    <div className={styles.result}>
      <Notice tone={tones[verdict]} title={rehearsalText.verdictTitle(label)}>
        <p>{meaning}</p>
        <p>
          {rehearsalText.asOf(destination.title, wordMoment(snapshotTakenAt), wordMoment(begunAt))}
        </p>
      </Notice>
      {stopped === null ? null : <FailureNotice standing onlyReads failure={stopped} />}
      <RehearsalFacts rehearsal={rehearsal} />
      <FailedSteps rehearsal={rehearsal} />
      <LimitedSteps steps={steps} />
      <AskedSteps steps={steps} />
      {notAsked === null ? null : (
        <section className={styles.section} aria-label={rehearsalText.notAsked}>
          <h3>{rehearsalText.notAsked}</h3>
          <FailureNotice standing onlyReads tone="warn" failure={notAsked} />
        </section>
      )}
      <PassedSteps steps={passed} />
    </div>
  )
}
