import type { LedgerView } from '#contract/model/ledger'
import { wordDayOf } from '#contract/wording/dates'
import { capitalised } from '#contract/wording/plural'
import { ledgerText } from '#contract/wording/screens/ledger-text'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { WarningIcon } from '../../icons/warning-icon.tsx'
import type { Pair } from '../../state/ledgers.ts'
import styles from './ledger.module.css'

interface PairTableProps {
  readonly ledger: LedgerView
  readonly pairs: readonly Pair[]
  readonly onChange: (pair: Pair) => void
  readonly onRemove: (pair: Pair) => void
}

const Half = ({ pair, side }: { readonly pair: Pair; readonly side: 'first' | 'second' }) => (
  <>
    {pair[side].name}{' '}
    {pair.gone.includes(side) ? (
      <Badge tone="warn" icon={<WarningIcon />}>
        {ledgerText.gone}
      </Badge>
    ) : null}
    <span className={styles.line}>{ledgerText.id(pair[side].id)}</span>
  </>
)

/** Pairs with both names, how each is known, and since when. */
export const PairTable = ({ ledger, pairs, onChange, onRemove }: PairTableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
  <section className={styles.box} aria-label={ledgerText.table} tabIndex={0}>
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{ledger.first.title}</th>
          <th scope="col">{ledger.second.title}</th>
          <th scope="col">{ledgerText.kind}</th>
          <th scope="col">{ledgerText.evidence}</th>
          <th scope="col">{ledgerText.since}</th>
          <th scope="col">{ledgerText.actions}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr key={`${pair.kind} ${pair.first.id} ${pair.second.id}`}>
            <th scope="row">
              <Half pair={pair} side="first" />
            </th>
            <td>
              <Half pair={pair} side="second" />
            </td>
            <td>{capitalised(pair.kindTitle)}</td>
            <td>{pair.evidence}</td>
            <td>{wordDayOf(pair.since)}</td>
            <td>
              <span className={styles.actions}>
                <Button
                  look="quiet"
                  aria-label={`${ledgerText.change} ${pair.first.name}`}
                  onPress={() => onChange(pair)}
                >
                  {ledgerText.change}
                </Button>
                <Button
                  look="quiet"
                  aria-label={`${ledgerText.remove} ${pair.first.name}`}
                  onPress={() => onRemove(pair)}
                >
                  {ledgerText.remove}
                </Button>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
