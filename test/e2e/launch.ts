import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright/test'

const patience = 15_000

/** An app that was started, and how to end it. */
export interface LaunchedApp {
  readonly electron: ElectronApplication
  /** Everything that it wrote to its standard output and error. */
  output(): string
  /** Ends it as a user does; by force when that takes too long. Gives whether force was not needed. */
  close(): Promise<boolean>
  /** Ends it as a crash does, and waits until it is gone. */
  kill(): Promise<void>
}

/** How an app is started. */
export interface LaunchOptions {
  /** Switches before the app, such as `-r`. */
  readonly switches?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Starts an app with a user-data folder of its own. Whose binary runs it is Electron's business. */
export const launchApp = async (
  app: string,
  folder: string,
  { switches = [], env = {} }: LaunchOptions = {},
): Promise<LaunchedApp> => {
  const temporary = join(folder, 'tmp')
  await mkdir(temporary, { recursive: true })
  const electron = await _electron.launch({
    args: [...switches, app, '--check-contract', `--user-data-dir=${join(folder, 'user-data')}`],
    env: { ...(process.env as Record<string, string>), TMPDIR: temporary, ...env },
    // Chromium refuses its sandbox to root.
    chromiumSandbox: process.getuid?.() !== 0,
    // The app decides about light and dark.
    colorScheme: null,
  })
  const child = electron.process()
  const parts: string[] = []
  child.stdout?.on('data', (data) => parts.push(String(data)))
  child.stderr?.on('data', (data) => parts.push(String(data)))
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null
  const ended = new Promise<void>((resolve) => {
    if (hasEnded()) resolve()
    child.once('exit', () => resolve())
  })
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
  }
  return {
    electron,
    output: () => parts.join(''),
    kill,
    close: async () => {
      if (hasEnded()) return true
      const { promise: tooLong, resolve } = Promise.withResolvers<false>()
      const timer = setTimeout(() => resolve(false), patience)
      const closed = electron.close().then(() => true as const)
      const inTime = await Promise.race([closed, tooLong])
      clearTimeout(timer)
      if (!inTime) await kill()
      return inTime
    },
  }
}
