import { connectionsText as text } from '#contract/wording/screens/connections-text'
import { ArrowRightIcon } from '../../icons/arrow-right-icon.tsx'
import { KeyIcon } from '../../icons/key-icon.tsx'
import { ShipIcon } from '../../icons/ship-icon.tsx'
import { canDeploy, isPreview, siteCards } from '../../state/site-selectors.ts'
import { useApp } from '../../state/use-app.ts'
import { NextCard } from './next-card.tsx'

/** With one site: to connect another. Once a source and a destination are ready: to deploy. */
export const NextStep = () => {
  const ready = useApp(canDeploy)
  const isLonely = useApp(
    (state) => siteCards(state).length === 1 && state.tokenForm === null && !isPreview(state),
  )
  const go = useApp((state) => state.go)
  const openTokenForm = useApp((state) => state.openTokenForm)
  if (ready) {
    return (
      <NextCard
        icon={<ShipIcon size={22} />}
        title={text.readyTitle}
        text={text.readyText}
        action={
          <>
            {text.readyAction}
            <ArrowRightIcon />
          </>
        }
        onAction={() => go({ place: 'deployment', step: 'sites' })}
      />
    )
  }
  if (!isLonely) return null
  return (
    <NextCard
      icon={<KeyIcon size={22} />}
      title={text.oneMoreTitle}
      text={text.oneMoreText}
      action={text.add}
      onAction={() => openTokenForm()}
    />
  )
}
