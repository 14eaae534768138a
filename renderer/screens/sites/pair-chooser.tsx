import { useState } from 'react'
import type { Failure, Result } from '#contract/model/failure'
import { fileText } from '#contract/wording/screens/file-text'
import { sitesText as text } from '#contract/wording/screens/sites-text'
import { Button } from '../../components/button.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { SwapIcon } from '../../icons/swap-icon.tsx'
import { chosenSides } from '../../state/sides.ts'
import { useApp } from '../../state/use-app.ts'
import styles from './pair-chooser.module.css'
import { PairSide } from './pair-side.tsx'

/** Source and destination side by side, and what swaps them. The same site twice is refused. */
export const PairChooser = () => {
  const isEmpty = useApp((state) => {
    const { source, destination } = chosenSides(state)
    return source === undefined && destination === undefined
  })
  const chooseSide = useApp((state) => state.chooseSide)
  const swapSides = useApp((state) => state.swapSides)
  const openFile = useApp((state) => state.openFile)
  const openFolder = useApp((state) => state.openFolder)
  const announce = useApp((state) => state.announce)
  const [refusal, setRefusal] = useState<Failure | null>(null)

  const choose = async (choice: Promise<Result<unknown>>, said?: string): Promise<void> => {
    const chosen = await choice
    setRefusal(chosen.ok ? null : chosen.failure)
    if (chosen.ok && said !== undefined) announce(said)
  }

  return (
    <>
      <div className={styles.pair}>
        <PairSide side="source" onChoose={(id) => void choose(chooseSide('source', id))} />
        <span className={styles.swap}>
          <IconButton
            label={text.swap}
            isDisabled={isEmpty}
            onPress={() => void choose(swapSides(), text.swapped)}
          >
            <SwapIcon size={20} />
          </IconButton>
        </span>
        <PairSide
          side="destination"
          onChoose={(id) => void choose(chooseSide('destination', id))}
        />
      </div>
      <div className={styles.files}>
        <span>{text.filesToo}</span>
        <Button onPress={() => void openFile()}>{fileText.open}</Button>
        <Button onPress={() => void openFolder()}>{fileText.openFolder}</Button>
      </div>
      {refusal === null ? null : (
        <FailureNotice onlyReads failure={refusal} tone="warn" onDismiss={() => setRefusal(null)} />
      )}
    </>
  )
}
