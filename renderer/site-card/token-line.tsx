import type { SiteCard } from '#contract/model/site-card'
import { siteCardText as text, wordToken } from '#contract/wording/screens/site-card-text'
import styles from './token-line.module.css'

/** How a site's token stands, in one line. The token itself is never shown. */
export const TokenLine = ({ site }: { readonly site: SiteCard }) => (
  <>
    <p className={styles.token}>{site.demo ? text.demoText : wordToken(site.token, site.expiry)}</p>
    {site.check.check === 'passed' && !site.demo ? (
      <p className={styles.check}>{text.checkedAt(site.check.at)}</p>
    ) : null}
  </>
)
