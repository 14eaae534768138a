import { publishingText as text } from '#contract/wording/screens/publishing-text'
import { useApp } from '../../state/use-app.ts'
import { PreviewDialog } from './preview-dialog.tsx'
import { TargetDialog } from './target-dialog.tsx'

/** Publishing, step by step: where to, what it will look like, what became of it. */
export const PublishDialog = () => {
  const publishing = useApp((state) => state.publishing)
  if (publishing.phase === 'none') return null
  const title = text.title[publishing.subject.of]
  return publishing.phase === 'choosing' || publishing.phase === 'previewing' ? (
    <TargetDialog title={title} publishing={publishing} />
  ) : (
    <PreviewDialog title={title} publishing={publishing} />
  )
}
