import { useEffect } from 'react'
import { ledgerText } from '#contract/wording/screens/ledger-text'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Select } from '../../components/select.tsx'
import { LinkIcon } from '../../icons/link-icon.tsx'
import { useApp } from '../../state/use-app.ts'
import { ScreenFrame } from '../screen-frame.tsx'
import styles from './ledger.module.css'
import { LedgerFile } from './ledger-file.tsx'
import { PairList } from './pair-list.tsx'

/** Which objects of two sites are the same: to be looked through, mended, and passed on as a file. */
export const LedgerScreen = () => {
  const known = useApp((state) => state.ledgers)
  const open = useApp((state) => state.openLedger)
  const failure = useApp((state) => state.ledgerFailure)
  const dismiss = useApp((state) => state.dismissLedgerFailure)
  const load = useApp((state) => state.loadLedgers)
  const show = useApp((state) => state.showLedger)
  useEffect(() => void load(), [load])
  return (
    <ScreenFrame>
      <PageHeader title={ledgerText.title}>{ledgerText.lead}</PageHeader>
      {failure === null ? null : <FailureNotice failure={failure} onDismiss={dismiss} />}
      {known.phase === 'loading' ? <p>{ledgerText.loading}</p> : null}
      {known.phase === 'failed' ? (
        <FailureNotice
          onlyReads
          failure={known.failure}
          actions={
            <Button look="primary" onPress={() => void load()}>
              {ledgerText.tryAgain}
            </Button>
          }
        />
      ) : null}
      {known.phase !== 'ready' ? null : known.ledgers.length === 0 ? (
        <EmptyState
          icon={<LinkIcon size={32} />}
          title={ledgerText.emptyTitle}
          action={<LedgerFile />}
        >
          {ledgerText.empty}
        </EmptyState>
      ) : (
        <div className={styles.bar}>
          <Select
            label={ledgerText.sites}
            options={known.ledgers.map(({ ledgerId, first, second, pairs, gone }) => ({
              id: ledgerId,
              label: ledgerText.between(first.title, second.title),
              detail: ledgerText.summary(pairs, gone),
            }))}
            value={open?.ledgerId ?? null}
            onChange={(ledgerId) => void show(ledgerId)}
          />
          <LedgerFile />
        </div>
      )}
      {open === null ? null : <PairList key={open.ledgerId} ledger={open} />}
    </ScreenFrame>
  )
}
