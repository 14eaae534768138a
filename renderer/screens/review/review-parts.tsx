import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { rehearsalText } from '#contract/wording/screens/rehearsal-text'
import { reviewText } from '#contract/wording/screens/review-text'
import { classes } from '../../classes.ts'
import tabs from '../../components/tabs.module.css'
import { countMissing } from '../../state/people.ts'
import type { ReviewPart } from '../../state/review.ts'
import { RehearsalPart } from '../rehearsal/rehearsal-part.tsx'
import { ManualPart } from './manual-part.tsx'
import { OnlyTherePart } from './only-there-part.tsx'
import { PeoplePart } from './people-part.tsx'
import { ReviewPanes } from './review-panes.tsx'
import styles from './review-parts.module.css'
import { useReview, useReviewStore } from './use-review.ts'

interface Part {
  readonly id: ReviewPart
  readonly title: string
  readonly content: ReactNode
}

/** The parts of a plan: its changes, what else it asks of the user, and trying it out. */
export const ReviewParts = () => {
  const manual = useReview((review) => review.plan.manual.length)
  const people = useReview((review) => review.plan.people.length)
  const missing = useReview((review) => countMissing(review.plan.people))
  const store = useReviewStore()
  const part = useReview((review) => review.part)
  const onlyThere = useReview((review) => review.plan.onlyThere.length)
  const parts: readonly Part[] = [
    { id: 'changes', title: reviewText.changesPart, content: <ReviewPanes /> },
    ...(people === 0
      ? []
      : [
          {
            id: 'people',
            title: reviewText.peoplePart(missing),
            content: <PeoplePart />,
          } as const,
        ]),
    ...(manual === 0
      ? []
      : [{ id: 'manual', title: reviewText.manualPart(manual), content: <ManualPart /> } as const]),
    ...(onlyThere === 0
      ? []
      : [
          {
            id: 'only-there',
            title: reviewText.onlyTherePart(onlyThere),
            content: <OnlyTherePart />,
          } as const,
        ]),
    { id: 'rehearsal', title: rehearsalText.part, content: <RehearsalPart /> },
  ]
  return (
    <Tabs
      className={classes(styles.parts)}
      selectedKey={parts.some(({ id }) => id === part) ? part : 'changes'}
      onSelectionChange={(key) => {
        const chosen = parts.find(({ id }) => id === key)
        if (chosen !== undefined) store.getState().goToPart(chosen.id)
      }}
    >
      <TabList aria-label={reviewText.parts} className={classes(tabs.list)}>
        {parts.map(({ id, title }) => (
          <Tab key={id} id={id} className={classes(tabs.tab)}>
            {title}
          </Tab>
        ))}
      </TabList>
      {parts.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={classes(styles.panel)}>
          {content}
        </TabPanel>
      ))}
    </Tabs>
  )
}
