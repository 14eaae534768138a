import { useState } from 'react'
import type { LedgerView } from '#contract/model/ledger'
import { ledgerText } from '#contract/wording/screens/ledger-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { Pair } from '../../state/ledgers.ts'
import { useApp } from '../../state/use-app.ts'
import styles from './ledger.module.css'

type Side = Pair['first']

interface HalfFieldsProps {
  readonly site: string
  readonly side: Side
  readonly onChange: (side: Side) => void
}

const HalfFields = ({ site, side, onChange }: HalfFieldsProps) => (
  <div className={styles.half}>
    <TextField
      label={ledgerText.nameOn(site)}
      value={side.name}
      onChange={(name) => onChange({ ...side, name })}
      maxLength={2000}
    />
    <TextField
      label={ledgerText.idOn(site)}
      value={side.id}
      onChange={(id) => onChange({ ...side, id })}
      maxLength={255}
    />
  </div>
)

const trimmed = ({ id, name }: Side): Side => ({ id: id.trim(), name: name.trim() })
const isWhole = ({ id, name }: Side): boolean => id !== '' && name !== ''

interface ChangePairProps {
  readonly ledger: Pick<LedgerView, 'first' | 'second'>
  readonly pair: Pair
  readonly onClose: () => void
}

/** Puts a pair right: which object it is on each site. */
export const ChangePair = ({ ledger, pair, onClose }: ChangePairProps) => {
  const setPair = useApp((state) => state.setPair)
  const announce = useApp((state) => state.announce)
  const [first, setFirst] = useState<Side>(pair.first)
  const [second, setSecond] = useState<Side>(pair.second)
  const [wantedFirst, wantedSecond] = [trimmed(first), trimmed(second)]
  const save = async (): Promise<void> => {
    const isSet = await setPair({ kind: pair.kind, first: wantedFirst, second: wantedSecond })
    onClose()
    if (isSet) announce(ledgerText.changed)
  }
  return (
    <Dialog
      title={ledgerText.changeTitle(pair.kindTitle)}
      isOpen
      wide
      careful
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{ledgerText.cancel}</Button>
          <Button
            look="primary"
            isDisabled={!isWhole(wantedFirst) || !isWhole(wantedSecond)}
            onPress={() => void save()}
          >
            {ledgerText.save}
          </Button>
        </>
      }
    >
      <HalfFields site={ledger.first.title} side={first} onChange={setFirst} />
      <HalfFields site={ledger.second.title} side={second} onChange={setSecond} />
      <p className={styles.quiet}>{ledgerText.changeHelp}</p>
    </Dialog>
  )
}
