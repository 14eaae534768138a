import type { SiteStamp } from '#contract/model/snapshot'

/**
 * Keeps deployments away from a site while what one signs in to it with is exchanged or ended, and
 * gives what lets them come again. Throws AppError `run.uses-sign-in` while one is under way there,
 * `site.sign-in-changing` while the same goes on already.
 */
export type KeepRunsAway = (site: Pick<SiteStamp, 'cloudId' | 'title'>) => () => void
