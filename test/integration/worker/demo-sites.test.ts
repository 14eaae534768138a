import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import type { DemoSite } from '#ipc/site-access'
import { connect } from '#jira/connect'
import { apiToken } from '#jira/presented'
import { projectCategoryEndpoints } from '#kinds/project-category/endpoints'
import { createDemoSites } from '#worker/demo-sites'
import { bundle } from '../../bundles.ts'
import { temporaryFolder } from './temporary-folder.ts'

const demoIn = (folder: string) => {
  const demo = createDemoSites({ folder, workerFile: bundle('twin-worker') })
  onTestFinished(() => demo.stop())
  return demo
}

const connectTo = (site: DemoSite) => connect({ address: site.address, presented: apiToken(site) })

const addCategory = async (site: DemoSite, name: string): Promise<void> => {
  const { api } = await connectTo(site)
  await api.call(projectCategoryEndpoints.create, { body: { name, description: '' } })
}

const categoriesOf = async (site: DemoSite): Promise<readonly string[]> => {
  const { api } = await connectTo(site)
  const found = await api.list(projectCategoryEndpoints.list)
  return found.map(({ name }) => name)
}

test('both demo sites answer, and are different sites', async () => {
  const sites = await demoIn(await temporaryFolder()).start()
  const [source, destination] = await Promise.all([
    connectTo(sites.source),
    connectTo(sites.destination),
  ])
  expect([source.site.title, destination.site.title]).toEqual(['Acme Test', 'Acme'])
  expect(destination.account.administrator).toBe(true)
})

test('they are started once, however often they are asked for', async () => {
  const demo = demoIn(await temporaryFolder())
  const [one, other] = await Promise.all([demo.start(), demo.start()])
  expect(other).toBe(one)
})

test('what was written is there after a restart, at the same address', async () => {
  const folder = await temporaryFolder()
  const demo = demoIn(folder)
  const before = await demo.start()
  await addCategory(before.destination, 'Kept')
  await demo.stop()
  const after = await demo.start()
  expect(after).toEqual(before)
  expect(await categoriesOf(after.destination)).toContain('Kept')
  expect(await categoriesOf(after.source)).not.toContain('Kept')
})

test('what was answered outlives a killed process', async () => {
  const folder = await temporaryFolder()
  const child = spawn(process.execPath, [bundle('serve-and-wait'), bundle('twin-worker'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = await once(createInterface(child.stdout), 'line')
  const site: DemoSite = JSON.parse(line)
  const names = Array.from({ length: 20 }, (_, at) => `Kept ${at}`)
  await Promise.all(names.map((name) => addCategory(site, name)))
  child.kill('SIGKILL')
  await once(child, 'exit')
  const { destination } = await demoIn(folder).start()
  expect(await categoriesOf(destination)).toEqual(expect.arrayContaining(names))
})

test('where the port is taken another one is used, and kept from then on', async () => {
  const folder = await temporaryFolder()
  const demo = demoIn(folder)
  const before = await demo.start()
  await demo.stop()
  const squatter = createServer().listen(Number(new URL(before.source.address).port), '127.0.0.1')
  await once(squatter, 'listening')
  onTestFinished(() => void squatter.close())
  const after = await demo.start()
  expect(after.source.address).not.toBe(before.source.address)
  expect(after.destination).toEqual(before.destination)
  await demo.stop()
  expect(await demo.start()).toEqual(after)
})

test('files that cannot be taken up are replaced by fresh sites', async () => {
  const folder = await temporaryFolder()
  const demo = demoIn(folder)
  await addCategory((await demo.start()).destination, 'Kept')
  await demo.stop()
  await writeFile(join(folder, 'acme-production.json'), '{"version":1,')
  await writeFile(join(folder, 'ports.json'), 'null')
  const { destination } = await demo.start()
  expect(await categoriesOf(destination)).not.toContain('Kept')
})

test('removing them leaves nothing, and they can be started again', async () => {
  const folder = join(await temporaryFolder(), 'demo')
  const demo = demoIn(folder)
  await addCategory((await demo.start()).destination, 'Kept')
  expect(await readdir(folder)).toEqual(['acme-production.json', 'acme-test.json', 'ports.json'])
  await demo.remove()
  expect(existsSync(folder)).toBe(false)
  expect(await categoriesOf((await demo.start()).destination)).not.toContain('Kept')
})

test('a folder that cannot be made is a failure, and can be tried again', async () => {
  const base = await temporaryFolder()
  await writeFile(join(base, 'demo'), '')
  const demo = demoIn(join(base, 'demo'))
  await expect(demo.start()).rejects.toMatchObject({ failure: { code: 'file.unreadable' } })
  await demo.remove()
  await expect(demo.start()).resolves.toBeDefined()
})
