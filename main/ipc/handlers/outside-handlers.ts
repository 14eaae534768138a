import type { LinkName } from '#contract/model/link'
import type { InputOf } from '#contract/operations'
import { captchaPageFor } from '../captcha-page.ts'
import type { Handlers } from '../handler.ts'
import { type ShownSignIn, signInPage } from '../sign-in-page.ts'

/** Ways out of the window, given by the shell. */
export interface OutsidePorts {
  /** The card of a site or a connection. Fails with `input.invalid` when there is none. */
  readonly signInCard: (ofId: string) => Promise<ShownSignIn>
  /** Where the captcha is solved that the last try to save something met. Fails with `input.invalid`. */
  readonly captchaPage: () => string
  readonly linkAddresses: Readonly<Record<LinkName, string>>
  /** Address of the page that Jira has for what a step made. */
  readonly objectPage: (runId: string, stepId: string) => Promise<string>
  /** Address of the page on which a manual step is done. */
  readonly manualPage: (input: InputOf<'link.open-manual'>) => Promise<string>
  /** Address of what was published. */
  readonly publicationPage: (publicationId: string) => Promise<string>
  readonly dataFolder: string
  readonly runFolder: (runId: string) => Promise<string>
  /** Opens an address in the user's browser. */
  readonly openAddress: (address: string) => Promise<void>
  /** Shows a folder in the system's file manager. */
  readonly openFolder: (folder: string) => Promise<void>
  readonly writeClipboard: (text: string) => Promise<void>
}

/** Answers what leads out of the window. The page names what it means, and never gives an address. */
export const createOutsideHandlers = (
  ports: OutsidePorts,
): Pick<
  Handlers,
  | 'clipboard.write'
  | 'link.open'
  | 'link.open-captcha'
  | 'link.open-sign-in'
  | 'link.open-object'
  | 'link.open-manual'
  | 'link.open-publication'
  | 'folder.show'
> => ({
  'clipboard.write': async ({ text }) => {
    await ports.writeClipboard(text)
    return {}
  },
  'link.open': async ({ link }) => {
    await ports.openAddress(ports.linkAddresses[link])
    return {}
  },
  'link.open-sign-in': async ({ ofId, page }) => {
    await ports.openAddress(signInPage(await ports.signInCard(ofId), page))
    return {}
  },
  'link.open-captcha': async ({ ofId }) => {
    await ports.openAddress(
      ofId === null ? ports.captchaPage() : captchaPageFor(await ports.signInCard(ofId)),
    )
    return {}
  },
  'link.open-object': async ({ runId, stepId }) => {
    await ports.openAddress(await ports.objectPage(runId, stepId))
    return {}
  },
  'link.open-manual': async (input) => {
    await ports.openAddress(await ports.manualPage(input))
    return {}
  },
  'link.open-publication': async ({ publicationId }) => {
    await ports.openAddress(await ports.publicationPage(publicationId))
    return {}
  },
  'folder.show': async ({ runId }) => {
    await ports.openFolder(runId === null ? ports.dataFolder : await ports.runFolder(runId))
    return {}
  },
})
