import type { ElectronApplication } from 'playwright/test'

/** Replaces what opens addresses outside, and tells what was opened. */
export const watchOpened = async (electron: ElectronApplication) => {
  await electron.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async (address: string) => {
      opened.push(address)
    }
  })
  return () =>
    electron.evaluate(() => (globalThis as unknown as { opened: readonly string[] }).opened)
}
