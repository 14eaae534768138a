import type { Page } from 'playwright'
import type { Answers } from '../fake-bridge.ts'

/** A state of the app worth looking at. */
export interface Scene {
  readonly name: string
  /** Made anew each time the scene is shown. */
  readonly answers: () => Answers
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly forcedColors?: boolean
  /** What the user does before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>
}

/** The smallest window at 200 % zoom. */
export const narrow = { width: 512, height: 350 }

/** Goes to the token screen. */
export const toConnections = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Connections', exact: true }).click()
}
