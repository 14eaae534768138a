import { authorizationText as text } from '#contract/wording/screens/authorization-text'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { ArrowRightIcon } from '../../icons/arrow-right-icon.tsx'
import { canDeploy } from '../../state/site-selectors.ts'
import { useApp } from '../../state/use-app.ts'

/** Once a source and a destination are ready: says so, and leads on. */
export const AllSet = () => {
  const ready = useApp(canDeploy)
  const go = useApp((state) => state.go)
  if (!ready) return null
  return (
    <Notice
      tone="good"
      title={text.readyTitle}
      actions={
        <Button look="primary" onPress={() => go({ place: 'deployment', step: 'sites' })}>
          {text.readyAction}
          <ArrowRightIcon />
        </Button>
      }
    >
      <p>{text.readyText}</p>
    </Notice>
  )
}
