import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Builds Slipway and packs it: for the platform this runs on, or for those named.
// Usage: npm run package -- [--linux] [--win] [--mac] [--dir]

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const unreachable =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|HTTPError|status code \d+|socket hang up|fetch failed|[Cc]annot download/

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

if (packed.code !== 0 && unreachable.test(packed.said)) {
  process.stderr.write(
    'slipway: Packing needs Electron and the tools of electron-builder, which come from github.com, and that cannot be reached from here. ' +
      'Set HTTPS_PROXY, or ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR to a mirror that can be reached, and try again.\n',
  )
}
process.exitCode = packed.code
