import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { removeKept } from '#app/remove-kept'
import { keepWindowState } from '#app/window-state'

it('removes the log, the window’s place for good, and what the page’s session keeps', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-kept-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const logs = join(folder, 'logs')
  const file = join(folder, 'window.json')
  mkdirSync(logs)
  writeFileSync(join(logs, 'slipway.log'), 'a line')
  const state = keepWindowState(file)
  const where = { bounds: { x: 1, y: 2, width: 1300, height: 900 }, maximized: false }
  await state.keep(where)
  const session = { clearData: vi.fn(async () => undefined) }

  await removeKept({ state, logs, session })
  expect(existsSync(logs)).toBe(false)
  expect(session.clearData).toHaveBeenCalledExactlyOnceWith()
  // The window closes after that.
  await state.keep(where)
  expect(existsSync(file)).toBe(false)
  await expect(removeKept({ state, logs, session })).resolves.toBeUndefined()
})
