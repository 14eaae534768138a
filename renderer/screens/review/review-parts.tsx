import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { reviewText } from '#contract/wording/screens/review-text'
import { classes } from '../../classes.ts'
import tabs from '../../components/tabs.module.css'
import { ManualPart } from './manual-part.tsx'
import { ReviewPanes } from './review-panes.tsx'
import styles from './review-parts.module.css'
import { useReview } from './use-review.ts'

interface Part {
  readonly id: string
  readonly title: string
  readonly content: ReactNode
}

/** The parts of a plan: its changes, and what else it asks of the user, as far as there is any. */
export const ReviewParts = () => {
  const manual = useReview((review) => review.plan.manual.length)
  const others: readonly Part[] = [
    ...(manual === 0
      ? []
      : [{ id: 'manual', title: reviewText.manualPart(manual), content: <ManualPart /> }]),
  ]
  if (others.length === 0) return <ReviewPanes />
  const parts = [
    { id: 'changes', title: reviewText.changesPart, content: <ReviewPanes /> },
    ...others,
  ]
  return (
    <Tabs className={classes(styles.parts)}>
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
