import type { Dialog, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron'
import { windowsShown } from '../chromium/chromium.ts'
import { loud } from '../loud.ts'
import { BrowserWindow } from '../window/browser-window.ts'

/** Electron puts the window before the options, or leaves it out. */
const optionsOf = <Options>(values: readonly unknown[]): Options => values.at(-1) as Options

/** Asks in the page of the focused window, by the browser's own boxes; headless there is nobody. */
const askInPage = async (name: string, question: string): Promise<unknown> => {
  if (!windowsShown) {
    throw new Error(`stand-in: nobody is there to answer dialog.${name}; replace it in the test`)
  }
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  if (window === undefined) throw new Error(`stand-in has no window for dialog.${name}`)
  const { page } = await window.webContents.attached
  const { result } = await page.devTools.send('Runtime.evaluate', { expression: question })
  return result.value
}

const confirmText = (options: MessageBoxOptions, yes: number): string =>
  [options.message, options.detail, `OK: ${options.buttons?.[yes] ?? 'OK'}`]
    .filter((line) => line !== undefined && line !== '')
    .join('\n\n')

const showMessageBox = async (...values: readonly unknown[]) => {
  const options = optionsOf<MessageBoxOptions>(values)
  const buttons = options.buttons ?? ['OK']
  if (buttons.length > 2) throw new Error('stand-in has no message box with more than two buttons')
  const no = options.cancelId ?? (buttons.length > 1 ? 1 - (options.defaultId ?? 0) : 0)
  const yes = buttons.length > 1 ? 1 - no : 0
  const agreed = await askInPage(
    'showMessageBox',
    `confirm(${JSON.stringify(confirmText(options, yes))})`,
  )
  return { response: agreed === true ? yes : no, checkboxChecked: false }
}

const askForPath = async (name: string, title: string, path: string): Promise<string> => {
  const answer = await askInPage(name, `prompt(${JSON.stringify(title)}, ${JSON.stringify(path)})`)
  return typeof answer === 'string' ? answer.trim() : ''
}

const showSaveDialog = async (...values: readonly unknown[]) => {
  const options = optionsOf<SaveDialogOptions>(values)
  const title = options.title ?? 'Save as'
  const filePath = await askForPath('showSaveDialog', title, options.defaultPath ?? '')
  return { canceled: filePath === '', filePath }
}

const showOpenDialog = async (...values: readonly unknown[]) => {
  const options = optionsOf<OpenDialogOptions>(values)
  const title = options.title ?? 'Open'
  const filePath = await askForPath('showOpenDialog', title, options.defaultPath ?? '')
  return { canceled: filePath === '', filePaths: filePath === '' ? [] : [filePath] }
}

const asked: Pick<Dialog, 'showMessageBox' | 'showSaveDialog' | 'showOpenDialog' | 'showErrorBox'> =
  {
    showMessageBox,
    showSaveDialog,
    showOpenDialog,
    showErrorBox: (title, content) => {
      process.stderr.write(`${title}: ${content}\n`)
    },
  }

/** Electron's `dialog`. */
export const dialog = loud('dialog', asked)
