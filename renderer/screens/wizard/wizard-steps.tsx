import { Button } from 'react-aria-components'
import { wizardText } from '#contract/wording/screens/wizard-text'
import { classes } from '../../classes.ts'
import { CheckIcon } from '../../icons/check-icon.tsx'
import { type WizardStep, wizardSteps } from '../../state/ui.ts'
import { useApp } from '../../state/use-app.ts'
import { canEnter } from '../../state/wizard-selectors.ts'
import styles from './wizard-steps.module.css'

/** Confirming is a question on the review, and no place of its own. */
const shown = wizardSteps.filter((step) => step !== 'confirm')

/** The steps of a deployment: those behind can be gone back to. */
export const WizardSteps = () => {
  const screen = useApp((state) => state.screen)
  const enterable = useApp((state) => shown.map((step) => canEnter(state, step)))
  const go = useApp((state) => state.go)
  const present: WizardStep = screen.place === 'deployment' ? screen.step : 'sites'
  const at = shown.indexOf(present === 'confirm' ? 'review' : present)
  return (
    <nav aria-label={wizardText.steps} className={styles.steps}>
      <ol className={styles.list}>
        {shown.map((step, place) => (
          <li key={step} className={classes(styles.item, place < at && styles.behind)}>
            <Button
              className={classes(styles.step, place === at && styles.present)}
              isDisabled={place !== at && enterable[place] !== true}
              aria-current={place === at ? 'step' : false}
              onPress={() => go({ place: 'deployment', step })}
            >
              <span className={styles.number} aria-hidden="true">
                {place < at ? <CheckIcon /> : place + 1}
              </span>
              <span className={styles.name}>{wizardText.stepNames[step]}</span>
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
