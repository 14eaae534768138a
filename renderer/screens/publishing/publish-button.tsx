import { useEffect } from 'react'
import type { PublicationSubject } from '#contract/model/publication'
import { publishingText as text } from '#contract/wording/screens/publishing-text'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../state/use-app.ts'
import { PublishDialog } from './publish-dialog.tsx'

/** Publishes a plan or a deployment, in a dialog. It is put away with the screen that has the button. */
export const PublishButton = ({ subject }: { readonly subject: PublicationSubject }) => {
  const begin = useApp((state) => state.beginPublishing)
  const leave = useApp((state) => state.leavePublishing)
  useEffect(() => leave, [leave])
  return (
    <>
      <Button onPress={() => begin(subject)}>{text.publish}</Button>
      <PublishDialog />
    </>
  )
}
