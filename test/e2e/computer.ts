import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import type { KeyringState } from '../standin/system/keyring.ts'
import { contentOfPage, findSecrets, findSecretsInFolder, type Leak } from './canary.ts'
import { type LaunchedApp, launchApp } from './launch.ts'
import { complaintsIn, type Note, readNotes } from './recording.ts'

const recorder = join(import.meta.dirname, 'record-messages.cjs')

/** A start of Slipway: the app, and its window once it can be used. */
export interface StartedSlipway extends LaunchedApp {
  readonly page: Page
}

/** Slipway on a computer of its own: a folder for everything, a keyring, as many starts as wanted. */
export interface Computer {
  /** Where Slipway keeps its things. */
  readonly dataFolder: string
  /** With switches of Slipway's own, such as `--preview`. */
  start(...switches: readonly string[]): Promise<StartedSlipway>
  /** Ends Slipway as a user does, and starts it again. */
  restart(): Promise<StartedSlipway>
  setKeyring(state: KeyringState): Promise<void>
  /** What main let out so far. */
  notes(): readonly Note[]
  /** A token, from now on, must not be found anywhere. */
  keepSecret(token: string): void
  /**
   * Looks for the tokens in all pages as they are now; what is found fails the test at its end. Also
   * done before an app is ended, since what a page holds may be gone a moment later.
   */
  lookThroughPages(): Promise<void>
}

/** What a test left behind. */
export interface Traces {
  readonly leaks: readonly Leak[]
  readonly complaints: readonly string[]
  /** For each start, whether it ended without force. */
  readonly endings: readonly boolean[]
}

/** Sets up a computer; `clearAway` ends what still runs on it, and tells what was left. */
export const setUpComputer = async (
  keyring: KeyringState,
): Promise<{ readonly computer: Computer; clearAway(): Promise<Traces> }> => {
  // Chromium puts a socket below it, whose path must not be long.
  const folder = await mkdtemp(join(tmpdir(), 'slipway-'))
  const dataFolder = join(folder, 'user-data')
  const keyringFile = join(folder, 'keyring')
  const record = join(folder, 'messages.jsonl')
  const secrets = new Set<string>()
  const started: LaunchedApp[] = []
  const endings: boolean[] = []
  const seen: Leak[] = []
  await writeFile(keyringFile, keyring)
  await mkdir(dataFolder)

  const lookThrough = async (apps: readonly LaunchedApp[]): Promise<void> => {
    const pages = apps.flatMap(({ electron }) => electron.windows())
    const contents = await Promise.all(pages.map(contentOfPage))
    seen.push(...contents.flatMap((content) => findSecrets('page', content, [...secrets])))
  }

  const start: Computer['start'] = async (...switches) => {
    const launched = await launchApp('.', folder, {
      switches: ['-r', recorder, ...switches],
      env: { STANDIN_KEYRING_FILE: keyringFile, E2E_RECORD: record },
    })
    started.push(launched)
    const page = await launched.electron.firstWindow()
    await page.locator('html[data-app-state=ready]').waitFor()
    const kill = async (): Promise<void> => {
      await lookThrough([launched])
      await launched.kill()
    }
    return { ...launched, kill, page }
  }
  const closeAll = async (): Promise<void> => {
    endings.push(...(await Promise.all(started.map((launched) => launched.close()))))
  }

  return {
    computer: {
      dataFolder,
      start,
      restart: async () => {
        await lookThrough(started)
        await closeAll()
        return start()
      },
      setKeyring: (state) => writeFile(keyringFile, state),
      notes: () => readNotes(record),
      keepSecret: (token) => void secrets.add(token),
      lookThroughPages: () => lookThrough(started),
    },
    clearAway: async () => {
      const tokens = [...secrets]
      await lookThrough(started)
      // Some of what the browser keeps goes with it.
      const whileRunning = await findSecretsInFolder(folder, tokens)
      await closeAll()
      const leaks = [
        ...seen,
        ...whileRunning,
        ...(await findSecretsInFolder(folder, tokens)),
        ...started.flatMap(({ output }) => findSecrets('output', output(), tokens)),
      ]
      const complaints = complaintsIn(readNotes(record))
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
      return { leaks, complaints, endings }
    },
  }
}
