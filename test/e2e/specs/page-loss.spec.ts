import { connectionsText } from '#contract/wording/screens/connections-text'
import { expect, test } from '../fixtures.ts'

test('a page that crashed is offered to be loaded again', async ({ electron, page }) => {
  await expect(page.getByRole('heading', { name: connectionsText.welcome })).toBeVisible()
  const loaded = await electron.evaluate(async ({ BrowserWindow, dialog }) => {
    const window = BrowserWindow.getAllWindows()[0]
    const asked = new Promise<void>((resolve) => {
      dialog.showMessageBox = async () => {
        resolve()
        return { response: 0, checkboxChecked: false }
      }
    })
    const again = new Promise<string | undefined>((resolve) => {
      window?.webContents.once('did-finish-load', () => resolve(window.webContents.getURL()))
    })
    window?.webContents.forcefullyCrashRenderer()
    await asked
    return again
  })
  expect(loaded).toBe('app://bundle/index.html')
})
