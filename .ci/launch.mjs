// Starts a TypeScript program of this repository on a machine that has nothing but some Node and
// npm: installs the packages if they are missing or older than the lock file, finds a Node 24 (the
// system's, or the one that npm brought), and hands over. Speaks on stderr only; signals and the
// exit code go through. Usage: node .ci/launch.mjs PROGRAM [ARGUMENT …]
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const stamp = join(modules, '.slipway-lock-hash')
const turn = join(root, 'out', 'installing')
const wantedMajor = 24

const say = (text) => process.stderr.write(`slipway: ${text}\n`)

const fail = (text) => {
  say(text)
  process.exit(1)
}

/** npm as it stands on this machine; inside `npm run` it says where it is. */
const npm = (args) => {
  const own = process.env.npm_execpath
  const [command, ...rest] = own?.endsWith('.js')
    ? [process.execPath, own, ...args]
    : ['npm', ...args]
  return spawnSync(command, rest, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    shell: process.platform === 'win32' && command === 'npm',
  })
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

const isInstalled = (hash) => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)

/** The process that installs; 0 when it is just beginning or has just ended. */
const holderOfTurn = () => {
  try {
    return Number(readFileSync(turn, 'utf8'))
  } catch {
    return 0
  }
}

/** Two installations at once would take each other's files away: one waits for the other. */
const takeTurn = () => {
  mkdirSync(dirname(turn), { recursive: true })
  for (;;) {
    try {
      return writeFileSync(turn, String(process.pid), { flag: 'wx' })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const holder = holderOfTurn()
    if (holder > 0 && !isAlive(holder)) rmSync(turn, { force: true })
    else pause()
  }
}

const install = (hash) => {
  say('installing the packages (once; takes about a minute) …')
  const installed = npm(['ci', '--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'])
  process.stderr.write(installed.stdout ?? '')
  if (installed.status === 0) writeFileSync(stamp, hash)
  return installed.status === 0
}

const ensurePackages = () => {
  const hash = lockHash()
  if (isInstalled(hash)) return
  takeTurn()
  const done = isInstalled(hash) || install(hash)
  rmSync(turn, { force: true })
  if (!done) {
    fail('npm could not install the packages. Is the npm registry reachable (proxy, .npmrc)?')
  }
}

const isFit = (node) => {
  const asked = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' })
  return asked.status === 0 && Number.parseInt(asked.stdout, 10) >= wantedMajor
}

const findNode = () => {
  if (Number.parseInt(process.versions.node, 10) >= wantedMajor) return process.execPath
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const brought = join(modules, `node-${platform}-${process.arch}`, 'bin', name)
  if (existsSync(brought) && isFit(brought)) return brought
  say(`bringing Node ${wantedMajor} through npm (once) …`)
  const asked = npm([
    'exec',
    '--yes',
    `--package=node@${wantedMajor}`,
    '--',
    'node',
    '-p',
    'process.execPath',
  ])
  const fetched = asked.stdout?.trim().split('\n').at(-1) ?? ''
  if (asked.status === 0 && existsSync(fetched)) return fetched
  return fail(`Slipway needs Node ${wantedMajor}, and npm could not bring it. Please install it.`)
}

ensurePackages()
const [program, ...args] = process.argv.slice(2)
const child = spawn(
  findNode(),
  ['--disable-warning=ExperimentalWarning', join(root, program), ...args],
  {
    stdio: 'inherit',
  },
)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal))
}
// npm hands a signal to the shell between us, which dies of it and tells nobody: when the parent
// changes, the one who started this program is gone, and so should it be.
const parent = process.ppid
const watch = setInterval(() => {
  if (process.ppid !== parent) child.kill('SIGTERM')
}, 100)
watch.unref()
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGKILL' ? 137 : 1)
})
