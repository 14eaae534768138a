import { connectionsText as text } from '#contract/wording/screens/connections-text'
import { siteCards } from '../../state/site-selectors.ts'
import { useApp } from '../../state/use-app.ts'
import styles from './demo-offer.module.css'
import { DemoStart } from './demo-start.tsx'

/** The demo sites for those who began with their own, as long as the demo does not run. */
export const DemoOffer = () => {
  const offered = useApp((state) => {
    const cards = siteCards(state)
    return cards.length > 0 && cards.every(({ demo }) => !demo)
  })
  if (!offered) return null
  return (
    <section className={styles.offer} aria-labelledby="demo-offer">
      <h2 id="demo-offer">{text.demoLaterTitle}</h2>
      <p className={styles.words}>{text.demoText}</p>
      <DemoStart quiet />
    </section>
  )
}
