import { connectionsText as text } from '#contract/wording/screens/connections-text'
import { SiteCardView } from '../../site-card/site-card-view.tsx'
import { siteCards } from '../../state/site-selectors.ts'
import { useApp } from '../../state/use-app.ts'
import styles from './connected-sites.module.css'

/** Every site that is connected, with what can be done with its token. */
export const ConnectedSites = () => {
  const sites = useApp(siteCards)
  if (sites.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="connected-sites">
      <h2 id="connected-sites">{text.sites}</h2>
      <p className={styles.lead}>{text.sitesLead}</p>
      <ul className={styles.list}>
        {sites.map((site) => (
          <li key={site.id}>
            <SiteCardView site={site} />
          </li>
        ))}
      </ul>
    </section>
  )
}
