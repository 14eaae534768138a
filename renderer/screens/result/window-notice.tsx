import type { RunView } from '#contract/model/run-view'
import { wordMoment } from '#contract/wording/dates'
import { windowText } from '#contract/wording/screens/window-text'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../state/use-app.ts'

/** When a paused run goes on by itself, and that Slipway must stay open for that. */
export const WindowNotice = ({ view }: { readonly view: RunView }) => {
  const { goesOnAt, summary } = view
  const setWindow = useApp((state) => state.setWindow)
  const announce = useApp((state) => state.announce)
  if (goesOnAt === null) return null
  const remove = async (): Promise<void> => {
    if (await setWindow(summary.runId, null)) announce(windowText.removed)
  }
  return (
    <Notice
      tone="info"
      title={windowText.waitsTitle}
      actions={<Button onPress={() => void remove()}>{windowText.remove}</Button>}
    >
      <p>{windowText.goesOnAt(wordMoment(goesOnAt))}</p>
      <p>{windowText.mustStay}</p>
    </Notice>
  )
}
