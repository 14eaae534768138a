import { resultText } from '#contract/wording/screens/result-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useApp } from '../../state/use-app.ts'

/** Asks before another account than the one that began a deployment goes on with it. */
export const OtherAccountQuestion = () => {
  const question = useApp((state) => state.accountQuestion)
  const dismiss = useApp((state) => state.dismissAccountQuestion)
  const continueRun = useApp((state) => state.continueRun)
  const go = useApp((state) => state.go)
  if (question === null) return null

  const { runId, address, former, present } = question
  const accept = async (): Promise<void> => {
    if (await continueRun(runId, { otherAccount: 'accept' }))
      go({ place: 'deployment', step: 'deploy' })
  }
  return (
    <Dialog
      title={resultText.accountTitle(present)}
      isOpen
      careful
      onClose={dismiss}
      actions={
        <>
          <Button autoFocus onPress={dismiss}>
            {resultText.accountCancel}
          </Button>
          <Button look="primary" onPress={() => void accept()}>
            {resultText.accountAccept(present)}
          </Button>
        </>
      }
    >
      <p>{resultText.accountText(former, present, address)}</p>
      <p>{resultText.accountNote(present)}</p>
    </Dialog>
  )
}
