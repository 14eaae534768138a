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
  await writeFile(keyringFile, keyring)
  await mkdir(dataFolder)

  const start: Computer['start'] = async (...switches) => {
    const launched = await launchApp('.', folder, {
      switches: ['-r', recorder, ...switches],
      env: { STANDIN_KEYRING_FILE: keyringFile, E2E_RECORD: record },
    })
    started.push(launched)
    const page = await launched.electron.firstWindow()
    await page.locator('html[data-app-state=ready]').waitFor()
    return { ...launched, page }
  }
  const closeAll = async (): Promise<void> => {
    endings.push(...(await Promise.all(started.map((launched) => launched.close()))))
  }

  return {
    computer: {
      dataFolder,
      start,
      restart: async () => {
        await closeAll()
        return start()
      },
      setKeyring: (state) => writeFile(keyringFile, state),
      notes: () => readNotes(record),
      keepSecret: (token) => void secrets.add(token),
    },
    clearAway: async () => {
      const tokens = [...secrets]
      const pages = started.flatMap(({ electron }) => electron.windows())
      const contents = await Promise.all(pages.map(contentOfPage))
      // Some of what the browser keeps goes with it.
      const whileRunning = await findSecretsInFolder(folder, tokens)
      await closeAll()
      const leaks = [
        ...contents.flatMap((content) => findSecrets('page', content, tokens)),
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
