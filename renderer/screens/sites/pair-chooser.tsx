import { useState } from 'react'
import type { Failure } from '#contract/model/failure'
import type { SitePair } from '#contract/model/site-card'
import { sitesText as text } from '#contract/wording/screens/sites-text'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { SwapIcon } from '../../icons/swap-icon.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from './pair-chooser.module.css'
import { PairSide } from './pair-side.tsx'

/** Source and destination side by side, and what swaps them. The same site twice is refused. */
export const PairChooser = () => {
  const sourceId = useApp(({ sites }) => (sites.phase === 'ready' ? sites.pair.sourceId : null))
  const destinationId = useApp(({ sites }) =>
    sites.phase === 'ready' ? sites.pair.destinationId : null,
  )
  const choosePair = useApp((state) => state.choosePair)
  const announce = useApp((state) => state.announce)
  const [refusal, setRefusal] = useState<Failure | null>(null)

  const choose = async (sides: Partial<SitePair>, said?: string): Promise<void> => {
    const chosen = await choosePair(sides)
    setRefusal(chosen.ok ? null : chosen.failure)
    if (chosen.ok && said !== undefined) announce(said)
  }

  return (
    <>
      <div className={styles.pair}>
        <PairSide
          side="source"
          siteId={sourceId}
          onChoose={(id) => void choose({ sourceId: id })}
        />
        <span className={styles.swap}>
          <IconButton
            label={text.swap}
            isDisabled={sourceId === null && destinationId === null}
            onPress={() =>
              void choose({ sourceId: destinationId, destinationId: sourceId }, text.swapped)
            }
          >
            <SwapIcon size={20} />
          </IconButton>
        </span>
        <PairSide
          side="destination"
          siteId={destinationId}
          onChoose={(id) => void choose({ destinationId: id })}
        />
      </div>
      {refusal === null ? null : (
        <FailureNotice onlyReads failure={refusal} tone="warn" onDismiss={() => setRefusal(null)} />
      )}
    </>
  )
}
