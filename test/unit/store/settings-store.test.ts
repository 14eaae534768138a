import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { AppError, failure } from '#contract/model/failure'
import { defaultSettings, type Settings } from '#contract/model/settings'
import { openSettings } from '#store/settings-store'

// Without Electron, electron-store asks only where its program lies.
vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', join(tmpdir(), 'no-electron'))
const { openSettingsShelf } = await import('#app/settings-shelf')

const changed: Settings = {
  theme: 'dark',
  proxy: { mode: 'manual', address: 'proxy.acme.example:8080' },
  certificateAuthority: '/etc/acme.pem',
  concurrency: 3,
}

const folderFor = async (content?: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  if (content !== undefined) await writeFile(join(folder, 'settings.json'), content)
  return join(folder, 'settings.json')
}

const open = async (path: string, check = async (): Promise<void> => undefined) => {
  const applied: Settings[] = []
  const closed: (string | symbol | undefined)[] = []
  const store = await openSettings({
    path,
    clock: () => '2026-11-26T08:00:00.000Z',
    openShelf: () =>
      openSettingsShelf(path, {
        removeAllListeners: (channel) => {
          closed.push(channel)
          return undefined as never
        },
      }),
    check,
    apply: async (settings) => void applied.push(settings),
  })
  return { store, applied, closed }
}

test('nothing was set: the defaults hold, and no file is written', async () => {
  const path = await folderFor()
  const { store } = await open(path)
  expect(store.current()).toEqual(defaultSettings)
  expect(store.setAside()).toBeUndefined()
  expect(await readdir(join(path, '..'))).toEqual([])
})

test('what was set holds at once and at the next start, in a file of the user alone', async () => {
  const path = await folderFor()
  const { store, applied, closed } = await open(path)
  await store.change(changed)
  expect(store.current()).toEqual(changed)
  expect(applied).toEqual([changed])
  expect((await open(path)).store.current()).toEqual(changed)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ schema: 1, settings: changed })
  expect(closed).toEqual(['electron-store-get-data'])
})

test('settings that would not work change nothing', async () => {
  const path = await folderFor()
  const refuse = () => Promise.reject(new AppError(failure('input.invalid', 'x')))
  const { store, applied } = await open(path, refuse)
  await expect(store.change(changed)).rejects.toThrow('input.invalid')
  expect(store.current()).toEqual(defaultSettings)
  expect(applied).toEqual([])
  expect(await readdir(join(path, '..'))).toEqual([])
})

test.each([
  ['cut short', '{"schema":1,"sett'],
  ['empty', ''],
  ['of another form', '{"theme":"dark"}'],
  [
    'with a member that no Slipway wrote',
    JSON.stringify({ schema: 1, settings: { ...changed, theme: 'pink' } }),
  ],
])('a file that is %s is kept aside, and the defaults hold', async (_, content) => {
  const path = await folderFor(content)
  const { store } = await open(path)
  expect(store.current()).toEqual(defaultSettings)
  const aside = 'settings.json.corrupt-2026-11-26T08-00-00.000Z'
  expect(store.setAside()).toEqual(failure('file.set-aside', 'settings.json', [aside]))
  expect(await readFile(join(path, '..', aside), 'utf8')).toBe(content)
  await store.change(changed)
  expect((await open(path)).store.current()).toEqual(changed)
  await store.remove()
  expect(await readdir(join(path, '..'))).toEqual([])
  expect(store.current()).toEqual(defaultSettings)
})

test('a file of a newer Slipway is left alone', async () => {
  const content = JSON.stringify({ schema: 2, settings: { theme: 'dark' } })
  const path = await folderFor(content)
  const { store } = await open(path)
  expect(store.current()).toEqual(defaultSettings)
  await expect(store.change(changed)).rejects.toThrow('file.newer-schema')
  expect(await readFile(path, 'utf8')).toBe(content)
})
