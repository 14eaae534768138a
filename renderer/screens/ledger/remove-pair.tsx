import { ledgerText } from '#contract/wording/screens/ledger-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import type { Pair } from '../../state/ledgers.ts'
import { useApp } from '../../state/use-app.ts'

interface RemovePairProps {
  readonly pair: Pair
  readonly onClose: () => void
}

/** Asks whether a pair is to be forgotten. */
export const RemovePair = ({ pair, onClose }: RemovePairProps) => {
  const removePair = useApp((state) => state.removePair)
  const announce = useApp((state) => state.announce)
  const { kind, first, second } = pair
  const remove = async (): Promise<void> => {
    const isRemoved = await removePair({ kind, firstId: first.id, secondId: second.id })
    onClose()
    if (isRemoved) announce(ledgerText.removed)
  }
  return (
    <Dialog
      title={ledgerText.removeTitle(first.name, second.name)}
      isOpen
      careful
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {ledgerText.keep}
          </Button>
          <Button look="danger" onPress={() => void remove()}>
            {ledgerText.forget}
          </Button>
        </>
      }
    >
      <p>{ledgerText.removeText}</p>
    </Dialog>
  )
}
