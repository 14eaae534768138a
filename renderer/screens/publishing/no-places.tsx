import { publishingText as text } from '#contract/wording/screens/publishing-text'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../state/use-app.ts'

interface NoPlacesProps {
  /** There is something connected that cannot be used now. */
  readonly hindered: boolean
  readonly onLeave: () => void
}

/** There is nowhere to publish to, and this is how to change that. */
export const NoPlaces = ({ hindered, onLeave }: NoPlacesProps) => {
  const go = useApp((state) => state.go)
  return (
    <Notice
      tone="info"
      title={text.noneTitle}
      actions={
        <Button
          look="primary"
          autoFocus
          onPress={() => {
            onLeave()
            go({ place: 'connections' })
          }}
        >
          {text.toConnections}
        </Button>
      }
    >
      <p>{hindered ? text.noneUsable : text.none}</p>
    </Notice>
  )
}
