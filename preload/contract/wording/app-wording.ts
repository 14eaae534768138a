import type { Failure } from '../model/failure.ts'
import { changed, type Wording } from './wording.ts'

/** Words for what only the window knows: sites to choose from, the keeping of tokens, runs. */
export const appWording = {
  'site.same-site': ({ subject }: Failure): Wording => ({
    what: `Source and destination are the same site: ${subject}.`,
    changed: changed.nothing,
    next: 'Choose two different sites.',
  }),
  'site.preview-only': ({ subject }: Failure): Wording => ({
    what: `This is a preview, which works with the demo sites only, not with ${subject}.`,
    changed: changed.nothing,
    next: 'To connect real sites, install Slipway, or run it where Electron can be downloaded.',
  }),
  'store.protection-missing': ({ subject }: Failure): Wording => ({
    what: `This computer offers no protected place for the token of ${subject}.`,
    changed: changed.nothing,
    next: 'Keep the token until you quit only, or install and unlock a keyring (GNOME Keyring or KWallet) and start Slipway again.',
  }),
  'store.keyring-locked': ({ subject }: Failure): Wording => ({
    what: `The keyring of this computer is locked, so the token of ${subject} cannot be read.`,
    changed: changed.nothing,
    next: 'Unlock your keyring, then try again.',
  }),
  'run.acceptance-cloud-only': ({ subject }: Failure): Wording => ({
    what: `Acceptance runs are for Jira Cloud, and ${subject} is a Data Center.`,
    changed: changed.nothing,
    next: 'The deployment is proven by the second analysis all the same. Try out by hand what matters to you, in a project that nobody needs.',
  }),
  'run.in-progress': ({ subject }: Failure): Wording => ({
    what: `A deployment to ${subject} is under way.`,
    changed: changed.nothing,
    next: 'Wait until it has ended, or stop it after the present step. Go on with one that was interrupted.',
  }),
  'run.uses-sign-in': ({ subject }: Failure): Wording => ({
    what: `A deployment to ${subject} is under way, and signs in with this.`,
    changed: changed.nothing,
    next: 'Wait until it has ended, or stop it after the present step, then do this again. The deployment goes on as it was.',
  }),
  'site.sign-in-changing': ({ subject }: Failure): Wording => ({
    what: `What one signs in to ${subject} with is being replaced or ended at this moment.`,
    changed: changed.nothing,
    next: 'Start the deployment again as soon as that is done; it takes a few seconds.',
  }),
} as const
