import { useRef, useState } from 'react'
import type { LedgerView } from '#contract/model/ledger'
import { ledgerText } from '#contract/wording/screens/ledger-text'
import { Checkbox } from '../../components/checkbox.tsx'
import { Growing } from '../../components/growing.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { type Pair, pairsWith } from '../../state/ledgers.ts'
import { useSaid } from '../wizard/use-said.ts'
import { ChangePair } from './change-pair.tsx'
import styles from './ledger.module.css'
import { PairTable } from './pair-table.tsx'
import { RemovePair } from './remove-pair.tsx'

/** The pairs of a ledger, found by words, each to be changed or forgotten. */
export const PairList = ({ ledger }: { readonly ledger: LedgerView }) => {
  const [text, setText] = useState('')
  const [onlyGone, setOnlyGone] = useState(false)
  const [asked, setAsked] = useState<{ readonly what: 'change' | 'remove'; pair: Pair } | null>(
    null,
  )
  const field = useRef<HTMLInputElement>(null)
  useShortcut('mod+F', () => field.current?.focus())
  const shown = pairsWith(ledger.pairs, text, onlyGone)
  const count = ledgerText.shown(shown.length, ledger.pairs.length)
  useSaid(count)
  const close = (): void => setAsked(null)
  return (
    <>
      <div className={styles.bar}>
        <SearchField label={ledgerText.search} value={text} onChange={setText} inputRef={field} />
        <Checkbox isSelected={onlyGone} onChange={setOnlyGone}>
          {ledgerText.onlyGone}
        </Checkbox>
        <span className={styles.quiet}>{count}</span>
      </div>
      {shown.length === 0 ? (
        <p>{ledgerText.none}</p>
      ) : (
        <Growing items={shown}>
          {(pairs) => (
            <PairTable
              ledger={ledger}
              pairs={pairs}
              onChange={(pair) => setAsked({ what: 'change', pair })}
              onRemove={(pair) => setAsked({ what: 'remove', pair })}
            />
          )}
        </Growing>
      )}
      {asked?.what === 'change' ? (
        <ChangePair ledger={ledger} pair={asked.pair} onClose={close} />
      ) : null}
      {asked?.what === 'remove' ? <RemovePair pair={asked.pair} onClose={close} /> : null}
    </>
  )
}
