import type { ReportCheck } from '#contract/model/report-check'
import { reportCheckText } from '#contract/wording/screens/report-check-text'
import { Button } from '../../components/button.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from './result.module.css'

/** What proves what was sent: the chain of evidence, and whether the report fits it. */
export const EvidenceSection = ({ runId }: { readonly runId: string }) => {
  const check = useApp((state) => state.checkReport)
  const checked = useApp(({ checkedReport }) =>
    checkedReport.phase !== 'none' && checkedReport.runId === runId ? checkedReport : null,
  )
  return (
    <section className={styles.section} aria-label={reportCheckText.title}>
      <h2>{reportCheckText.title}</h2>
      <p className={styles.quiet}>
        {reportCheckText.lead} {reportCheckText.saved}
      </p>
      {checked?.phase === 'failed' ? <FailureNotice onlyReads failure={checked.failure} /> : null}
      {checked?.phase === 'checked' ? <Checked check={checked.check} /> : null}
      <div>
        <Button onPress={() => void check(runId)}>
          {checked?.phase === 'checking' ? reportCheckText.checking : reportCheckText.check}
        </Button>
      </div>
    </section>
  )
}

const Checked = ({ check }: { readonly check: ReportCheck }) => {
  const { misfit, entries, head, planHash, plan } = check
  return (
    <>
      <Notice
        tone={misfit === null ? 'good' : 'bad'}
        role="status"
        title={misfit === null ? reportCheckText.fits : reportCheckText.misfits[misfit.what]}
      >
        {misfit === null || misfit.place === '' ? null : (
          <p>{reportCheckText.place(misfit.place)}</p>
        )}
        <p>
          {reportCheckText.entries(entries)}{' '}
          {plan === 'checked' ? reportCheckText.planChecked : reportCheckText.planMissing}
        </p>
      </Notice>
      <dl className={styles.hashes}>
        <dt>{reportCheckText.head}</dt>
        <dd>
          <code>{head}</code>
        </dd>
        <dt>{reportCheckText.planHash}</dt>
        <dd>
          <code>{planHash}</code>
        </dd>
      </dl>
    </>
  )
}
