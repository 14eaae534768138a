import type { RunSummary } from '#contract/model/run-view'
import { undoText } from '#contract/wording/screens/undo-text'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../state/use-app.ts'

/** That a run undid another one, or was undone, with the way to that one. */
export const UndoLinks = ({ summary }: { readonly summary: RunSummary }) => {
  const { undoes, undoneBy } = summary
  const go = useApp((state) => state.go)
  const open = (runId: string, words: string) => (
    <Button onPress={() => go({ place: 'history', runId })}>{words}</Button>
  )
  return (
    <>
      {undoes === null ? null : (
        <Notice tone="info" title={undoText.isUndo} actions={open(undoes, undoText.toUndone)} />
      )}
      {undoneBy === null ? null : (
        <Notice tone="info" title={undoText.isUndone} actions={open(undoneBy, undoText.toUndo)} />
      )}
    </>
  )
}
