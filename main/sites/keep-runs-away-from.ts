import type { SiteMeans } from './site-means.ts'
import type { SiteRecord } from './site-record.ts'

/**
 * Keeps deployments away from a site while its secret is exchanged or ended. Nothing is deployed to one
 * that is not known yet. Throws AppError `run.uses-sign-in`.
 */
export const keepRunsAwayFrom = (
  { keepRunsAway }: Pick<SiteMeans, 'keepRunsAway'>,
  site: Pick<SiteRecord, 'cloudId' | 'label' | 'title'> | undefined,
): (() => void) =>
  site === undefined || site.cloudId === null
    ? () => undefined
    : keepRunsAway({ cloudId: site.cloudId, title: site.label || site.title })
