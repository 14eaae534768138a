import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')

/** An npm that notes each installation, and fails when another one is under way. */
const npmOfTest = `
  const fs = require('node:fs')
  fs.appendFileSync('installations', 'one\\n')
  fs.writeFileSync('under-way', '', { flag: 'wx' })
  fs.mkdirSync('node_modules', { recursive: true })
  for (let round = 0; round < 5; round += 1) {
    require('node:child_process').spawnSync(process.execPath, ['-e', ''])
  }
  fs.rmSync('under-way')
`

/** A clone with nothing installed, and a way to start its program. */
const freshClone = async () => {
  const clone = await mkdtemp(join(tmpdir(), 'slipway-launch-'))
  onTestFinished(() => rm(clone, { recursive: true, force: true }))
  await mkdir(join(clone, '.ci'))
  await cp(join(root, '.ci', 'launch.mjs'), join(clone, '.ci', 'launch.mjs'))
  await writeFile(join(clone, 'package-lock.json'), '{}')
  await writeFile(join(clone, 'npm.js'), npmOfTest)
  await writeFile(join(clone, 'program.mjs'), "console.log('ran')")
  const start = async () => {
    const child = spawn(process.execPath, [join(clone, '.ci', 'launch.mjs'), 'program.mjs'], {
      env: { ...process.env, npm_execpath: join(clone, 'npm.js') },
    })
    child.stderr.resume()
    const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
    return { output, code }
  }
  const installations = async () =>
    (await readFile(join(clone, 'installations'), 'utf8')).trim().split('\n').length
  return { clone, start, installations }
}

test('programs started at the same time on a fresh clone install once, and all run', async () => {
  const { start, installations } = await freshClone()
  const ran = await Promise.all([start(), start(), start()])
  expect(ran).toEqual(Array(3).fill({ output: 'ran\n', code: 0 }))
  expect(await installations()).toBe(1)
})

test('an installation whose process was killed does not keep the next one waiting', async () => {
  const { clone, start, installations } = await freshClone()
  const dead = spawn(process.execPath, ['-e', ''])
  await once(dead, 'exit')
  await mkdir(join(clone, 'out'))
  await writeFile(join(clone, 'out', 'installing'), String(dead.pid))
  expect(await start()).toEqual({ output: 'ran\n', code: 0 })
  expect(await installations()).toBe(1)
})
