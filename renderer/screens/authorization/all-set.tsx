import { authorizationText as text } from '#contract/wording/screens/authorization-text'
import { Button } from '../../components/button.tsx'
import { ArrowRightIcon } from '../../icons/arrow-right-icon.tsx'
import { ShipIcon } from '../../icons/ship-icon.tsx'
import { canDeploy } from '../../state/site-selectors.ts'
import { useApp } from '../../state/use-app.ts'
import styles from './all-set.module.css'

/** Once a source and a destination are ready: says so, and leads on. */
export const AllSet = () => {
  const ready = useApp(canDeploy)
  const go = useApp((state) => state.go)
  if (!ready) return null
  return (
    <section className={styles.set} aria-labelledby="all-set">
      <span className={styles.icon}>
        <ShipIcon size={22} />
      </span>
      <div className={styles.words}>
        <h2 id="all-set">{text.readyTitle}</h2>
        <p>{text.readyText}</p>
      </div>
      <Button look="primary" onPress={() => go({ place: 'deployment', step: 'sites' })}>
        {text.readyAction}
        <ArrowRightIcon />
      </Button>
    </section>
  )
}
