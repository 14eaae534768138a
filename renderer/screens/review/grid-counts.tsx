import { gridText } from '#contract/wording/screens/grid-text'
import { Button } from '../../components/button.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { useApp } from '../../state/use-app.ts'

interface GridCountsProps {
  readonly gridKey: string
  readonly rows: number
  readonly isCounted: boolean
  readonly onCount: () => void
}

/** Counts the issues of a grid when somebody asks, and says how far that is. */
export const GridCounts = ({ gridKey, rows, isCounted, onCount }: GridCountsProps) => {
  const counting = useApp((state) => state.counting)
  const stop = useApp((state) => state.stopCounting)
  const mine = counting.phase !== 'none' && counting.key === gridKey ? counting : undefined
  if (mine?.phase === 'running') {
    const total = mine.total === 0 ? rows : mine.total
    return (
      <>
        <ProgressBar
          label={gridText.countingLabel}
          said={gridText.counting(mine.done, total)}
          value={mine.done}
          total={total}
        />
        <div>
          <Button look="quiet" onPress={stop}>
            {gridText.stop}
          </Button>
        </div>
      </>
    )
  }
  return (
    <>
      {mine?.phase === 'failed' ? <FailureNotice onlyReads failure={mine.failure} /> : null}
      {isCounted ? null : (
        <div>
          <Button look="quiet" onPress={onCount}>
            {gridText.count}
          </Button>
        </div>
      )}
    </>
  )
}
