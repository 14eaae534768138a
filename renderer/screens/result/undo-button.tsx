import type { RunSummary } from '#contract/model/run-view'
import { undoText } from '#contract/wording/screens/undo-text'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../state/use-app.ts'

interface UndoButtonProps {
  readonly summary: RunSummary
  /** Which deployment, where there are several. */
  readonly of?: string
}

/** Begins to plan the undo of a run, where it can be undone. Nothing is written by that. */
export const UndoButton = ({ summary, of }: UndoButtonProps) => {
  const analyze = useApp((state) => state.analyze)
  const go = useApp((state) => state.go)
  if (!summary.canBeUndone) return null
  const words = summary.undoes === null ? undoText.undo : undoText.undoOfUndo
  return (
    <Button
      {...(of === undefined ? {} : { 'aria-label': `${words} ${of}` })}
      onPress={() => {
        void analyze({ undoes: summary })
        go({ place: 'deployment', step: 'analyze' })
      }}
    >
      {words}
    </Button>
  )
}
