import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { explainTrouble } from './packing-trouble.ts'

// Builds Slipway and packs it: for the platform this runs on, or for those named.
// Usage: npm run package -- [--linux] [--win] [--mac] [--dir]

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Runs a program of the packages, shows what it says as it says it, and gives that with its exit code. */
const run = (program: string, args: readonly string[]) =>
  new Promise<{ readonly code: number; readonly said: string }>((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      from.on('data', (chunk: Buffer) => {
        said += chunk.toString('utf8')
        to.write(chunk)
      })
    }
    child.on('close', (code) => resolve({ code: code ?? 1, said }))
  })

const built = await run('electron-vite/bin/electron-vite.js', ['build'])
const packed =
  built.code === 0
    ? await run('electron-builder/cli.js', ['--publish', 'never', ...process.argv.slice(2)])
    : built

const why = packed.code === 0 ? undefined : explainTrouble(packed.said)
if (why !== undefined) process.stderr.write(`slipway: ${why}\n`)
process.exitCode = packed.code
