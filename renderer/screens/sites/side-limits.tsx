import type { SiteCard } from '#contract/model/site-card'
import { wordRestriction } from '#contract/wording/connection-wording'
import { sitesText as text } from '#contract/wording/screens/sites-text'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import type { SideName } from '../../state/sides.ts'
import { useApp } from '../../state/use-app.ts'
import styles from './chosen-site.module.css'
import { restrictionsOf } from './restrictions-of.ts'

interface SideLimitsProps {
  readonly side: SideName
  readonly site: SiteCard
}

/** What a site does not reach, by its product and by how it signs in, before it is chosen for good. */
export const SideLimits = ({ side, site }: SideLimitsProps) => {
  const enter = useApp((state) => state.enter)
  const restrictions = restrictionsOf(site, side)
  return (
    <>
      {restrictions.length === 0 ? null : (
        <Notice tone="info" title={text.restrictions}>
          <ul className={styles.limits}>
            {restrictions.map((restriction) => (
              <li key={`${restriction.action} ${restriction.reason}`}>
                {wordRestriction(restriction)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {site.product === 'jira-data-center' ? (
        <Notice
          tone="info"
          title={text.dataCenterTitle[side]}
          actions={<Button onPress={() => enter('kinds')}>{text.whatIsCarried}</Button>}
        >
          <p>{text.dataCenterText[side]}</p>
        </Notice>
      ) : null}
    </>
  )
}
