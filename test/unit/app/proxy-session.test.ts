import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { createProxySession } from '#app/proxy-session'

const sessionWith = () => {
  const configs: unknown[] = []
  const proxies = createProxySession({
    setProxy: async (config) => void configs.push(config),
    resolveProxy: async (url) => `PROXY ${new URL(url).host}:1`,
  })
  return { proxies, configs }
}

test('the system’s proxies are used, or those of a script', async () => {
  const { proxies, configs } = sessionWith()
  await proxies.use({ mode: 'system' })
  await proxies.use({ mode: 'script', address: 'https://acme.example/proxy.pac' })
  expect(configs).toEqual([
    { mode: 'system' },
    { mode: 'pac_script', pacScript: 'https://acme.example/proxy.pac' },
  ])
  expect(await proxies.resolve('https://acme.example/')).toBe('PROXY acme.example:1')
})

test('a script in a file is handed over whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'proxy script.pac')
  const script = 'function FindProxyForURL() { return "PROXY a:8080" } // ✓'
  await writeFile(file, script)
  const { proxies, configs } = sessionWith()
  await proxies.use({ mode: 'script', address: pathToFileURL(file).href })
  const { pacScript } = configs[0] as { readonly pacScript: string }
  const [kind, content = ''] = pacScript.split(';base64,')
  expect(kind).toBe('data:application/x-ns-proxy-autoconfig')
  expect(Buffer.from(content, 'base64').toString('utf8')).toBe(script)
  await rm(file)
  const gone = proxies.use({ mode: 'script', address: pathToFileURL(file).href })
  await expect(gone).rejects.toThrow('ENOENT')
  expect(configs).toHaveLength(1)
})
