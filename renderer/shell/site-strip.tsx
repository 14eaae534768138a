import { shellText } from '#contract/wording/screens/shell-text'
import { siteCardText } from '#contract/wording/screens/site-card-text'
import { Monogram } from '../components/monogram.tsx'
import { ArrowRightIcon } from '../icons/arrow-right-icon.tsx'
import {
  hostOfShown,
  isDemo,
  nameOfShown,
  type ShownSite,
  shownSites,
  showsProduction,
} from '../state/shown-sites.ts'
import { isPreview } from '../state/site-selectors.ts'
import { useApp } from '../state/use-app.ts'
import styles from './site-strip.module.css'

/** Always in sight: from which site to which, and whether that one is a production site. */
export const SiteStrip = () => {
  const { source, destination } = useApp(shownSites)
  const production = useApp(showsProduction)
  const preview = useApp(isPreview)
  if (source === undefined && destination === undefined && !preview) return null
  return (
    <header className={styles.strip}>
      {source === undefined && destination === undefined ? null : (
        <p className={styles.route}>
          <Site role={shellText.source} site={source} />
          <ArrowRightIcon />
          <Site role={shellText.destination} site={destination} />
          {production ? (
            <strong className={styles.production}>{shellText.production}</strong>
          ) : null}
        </p>
      )}
      {preview ? <p className={styles.preview}>{shellText.preview}</p> : null}
    </header>
  )
}

const Site = ({ role, site }: { readonly role: string; readonly site: ShownSite | undefined }) => (
  <span className={styles.site}>
    <span className={styles.role}>{role}</span>{' '}
    {site === undefined ? <span className={styles.none}>{shellText.notChosen}</span> : named(site)}
  </span>
)

const named = (site: ShownSite) => {
  const [name, host] = [nameOfShown(site), hostOfShown(site)]
  return (
    <>
      <Monogram name={name} size={22} />
      <span className={styles.name}>{name}</span>
      {name === host ? null : (
        <span className={styles.host}>{isDemo(site) ? siteCardText.demoHost : host}</span>
      )}
    </>
  )
}
