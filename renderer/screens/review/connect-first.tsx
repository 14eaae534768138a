import { componentText } from '#contract/wording/screens/component-text'
import { fileText } from '#contract/wording/screens/file-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useApp } from '../../state/use-app.ts'
import { useReview, useReviewStore } from './use-review.ts'

/** Says which site has to be connected before a plan that was made offline can be deployed. */
export const ConnectFirst = () => {
  const store = useReviewStore()
  const asked = useReview((review) => review.connectAsked)
  const destination = useReview((review) => review.plan.destination)
  const go = useApp((state) => state.go)
  const close = (): void => store.getState().askToConnect(false)
  return (
    <Dialog
      title={fileText.connectTitle(destination.title)}
      isOpen={asked}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{componentText.close}</Button>
          <Button
            look="primary"
            onPress={() => {
              close()
              go({ place: 'connections' })
            }}
          >
            {fileText.toConnections}
          </Button>
        </>
      }
    >
      <p>{fileText.connectText(destination.address)}</p>
    </Dialog>
  )
}
