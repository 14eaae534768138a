import { Button } from 'react-aria-components'
import type { StepDetail } from '#contract/model/step-detail'
import { reviewText } from '#contract/wording/screens/review-text'
import { classes } from '../../classes.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { Growing } from '../../components/growing.tsx'
import styles from './detail.module.css'
import { focusDetails } from './focus-detail.ts'
import { useReviewStore } from './use-review.ts'

interface StepLinksProps {
  readonly detail: StepDetail
  readonly sharedWith: readonly string[]
}

/** What needs this change and what it needs, each to be looked at; and who else uses the object. */
export const StepLinks = ({ detail, sharedWith }: StepLinksProps) => (
  <>
    {sharedWith.length === 0 ? null : (
      <section className={styles.section}>
        <h3>{reviewText.sharedTitle(sharedWith.length)}</h3>
        <p>{sharedWith.join(', ')}</p>
      </section>
    )}
    <Links title={reviewText.neededByTitle} steps={detail.neededBy} startsOpen />
    <Links title={reviewText.neededTitle} steps={detail.needs} />
  </>
)

interface LinksProps {
  readonly title: (count: number) => string
  readonly steps: StepDetail['needs']
  readonly startsOpen?: boolean
}

const Links = ({ title, steps, startsOpen = false }: LinksProps) => {
  const store = useReviewStore()
  if (steps.length === 0) return null
  return (
    <Disclosure title={title(steps.length)} startsOpen={startsOpen && steps.length <= 8}>
      <Growing items={steps}>
        {(shown) => (
          <ul className={styles.links}>
            {shown.map(({ stepId, name, kindTitle }) => (
              <li key={stepId}>
                <Button
                  className={classes(styles.link)}
                  onPress={() => {
                    focusDetails()
                    store.getState().look(stepId)
                  }}
                >
                  {name}
                  <span className={styles.quiet}>{kindTitle}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Growing>
    </Disclosure>
  )
}
