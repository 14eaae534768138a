import { useState } from 'react'
import { ledgerText } from '#contract/wording/screens/ledger-text'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from './ledger.module.css'

/** The open ledger as a file, and somebody else’s from one. */
export const LedgerFile = () => {
  const isOpen = useApp((state) => state.openLedger !== null)
  const saveLedger = useApp((state) => state.saveLedger)
  const readLedger = useApp((state) => state.readLedger)
  const announce = useApp((state) => state.announce)
  const [said, setSaid] = useState('')
  const tell = (text: string): void => {
    setSaid(text)
    announce(text)
  }
  const save = async (): Promise<void> => {
    const file = await saveLedger()
    if (file !== null) tell(ledgerText.saved(file))
  }
  const read = async (): Promise<void> => {
    const answer = await readLedger()
    if (answer !== null && answer.file !== null) {
      tell(ledgerText.read(answer.pairs, answer.file))
    }
  }
  return (
    <div className={styles.actions}>
      {isOpen ? <Button onPress={() => void save()}>{ledgerText.saveFile}</Button> : null}
      <Button onPress={() => void read()}>{ledgerText.readFile}</Button>
      {said === '' ? null : <p>{said}</p>}
    </div>
  )
}
