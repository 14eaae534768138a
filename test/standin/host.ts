/**
 * A stand-in for Electron: Node runs the real main bundle, an installed Chromium shows its windows,
 * and the real preload bundle joins them. It is a drop-in `electron` executable, found through
 * Electron's own ELECTRON_OVERRIDE_DIST_PATH, so `npx electron .` and Playwright's
 * `_electron.launch` work unchanged. It implements what Slipway's main process uses; everything else
 * throws "stand-in has no …".
 *
 * A green run on it proves nothing about these:
 * - Context isolation and the sandbox are Electron's. Here the preload script runs in an isolated
 *   world of the page and can require `electron` only; `nodeIntegration` and fuses do not exist.
 * - `app://host/path` shows in the page as `https://app--host.invalid/path`. It is mapped in
 *   everything that main sees. Requests to anything else fail, whatever the policy says: the page
 *   has no network.
 * - A window that was denied exists for a moment before it is closed.
 * - A navigation to `about:blank` or within the document cannot be prevented.
 * - The permission check handler is asked when a window opens, for the permissions that Chromium
 *   lets be set from outside; the request handler and the device handler are never asked.
 * - `safeStorage` protects nothing: its key lies beside what it encrypts. By default it says that
 *   encryption is not available (`system/safe-storage.ts`: how a test sets the keyring's state).
 * - The page's storage does not outlive the process. Menus are not drawn and their shortcuts not
 *   heard. Taskbar progress, notifications and keeping the computer awake are accepted and have no
 *   effect.
 * - Proxies: `resolveProxy` applies what `setProxy` was given, and nobody dials one.
 * - Packaging, updates, the archive, crash dumps: absent.
 *
 * It shows windows only when STANDIN_WINDOWS=1 (the preview of `npm start`); there the user's click
 * on a window's close button cannot be prevented, and message boxes and file dialogs are the
 * browser's own. STANDIN_LOG=1 writes what it does to standard error.
 */
import { readFileSync, statSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { application } from './app/application.ts'
import { beginReady } from './app/ready.ts'
import { commandLine } from './command-line.ts'

const electronModule = new URL('./electron.ts', import.meta.url).href
const names = new Set(['electron', 'electron/main', 'electron/common'])

registerHooks({
  resolve: (specifier, context, next) =>
    names.has(specifier)
      ? { url: electronModule, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})

/** What Electron sets before it loads an app. */
const dressProcess = (): void => {
  const electron = createRequire(import.meta.url)('../../node_modules/electron/package.json')
  const versions = { ...process.versions, electron: electron.version, chrome: 'stand-in' }
  Object.defineProperty(process, 'versions', { value: Object.freeze(versions) })
  Object.assign(process, {
    type: 'browser',
    resourcesPath: import.meta.dirname,
    defaultApp: true,
    argv: [process.execPath, ...commandLine.all],
  })
}

const entryOf = (target: string): string => {
  if (!statSync(target).isDirectory()) return target
  const manifest = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'))
  application.describe(manifest)
  return join(target, manifest.main)
}

dressProcess()
const target = resolve(commandLine.target)
const require = createRequire(import.meta.url)
for (const preloaded of commandLine.preloaded) require(resolve(preloaded))
await import(pathToFileURL(entryOf(target)).href)
beginReady()
