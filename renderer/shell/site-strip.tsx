import type { SiteCard } from '#contract/model/site-card'
import { shellText } from '#contract/wording/screens/shell-text'
import { siteCardText } from '#contract/wording/screens/site-card-text'
import { Monogram } from '../components/monogram.tsx'
import { ArrowRightIcon } from '../icons/arrow-right-icon.tsx'
import { chosenSites, isPreview, nameOfSite } from '../state/site-selectors.ts'
import { useApp } from '../state/use-app.ts'
import styles from './site-strip.module.css'

/** Always in sight: from which site to which, and whether that one is a production site. */
export const SiteStrip = () => {
  const { source, destination } = useApp(chosenSites)
  const preview = useApp(isPreview)
  if (source === undefined && destination === undefined && !preview) return null
  return (
    <header className={styles.strip}>
      {source === undefined && destination === undefined ? null : (
        <p className={styles.route}>
          <Site role={shellText.source} site={source} />
          <ArrowRightIcon />
          <Site role={shellText.destination} site={destination} />
          {destination?.production ? (
            <strong className={styles.production}>{shellText.production}</strong>
          ) : null}
        </p>
      )}
      {preview ? <p className={styles.preview}>{shellText.preview}</p> : null}
    </header>
  )
}

const Site = ({ role, site }: { readonly role: string; readonly site: SiteCard | undefined }) => (
  <span className={styles.site}>
    <span className={styles.role}>{role}</span>{' '}
    {site === undefined ? (
      <span className={styles.none}>{shellText.notChosen}</span>
    ) : (
      <>
        <Monogram name={nameOfSite(site)} size={22} />
        <span className={styles.name}>{nameOfSite(site)}</span>
        {nameOfSite(site) === site.host ? null : (
          <span className={styles.host}>{site.demo ? siteCardText.demoHost : site.host}</span>
        )}
      </>
    )}
  </span>
)
