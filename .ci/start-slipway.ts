import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './build.ts'
import { standInFolder } from './electron-runtime.ts'
import { planStart, type Situation, type StartPlan } from './start-plan.ts'

const root = join(import.meta.dirname, '..')
const demoCommand = join(root, 'main', 'terminal', 'demo-command.ts')

/** A program to run in our place, and its surroundings. */
interface Program {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The preview keeps its things in this clone, apart from those of an installed Slipway. */
const withDataFolder = (args: readonly string[]): readonly string[] =>
  args.some((argument) => argument.startsWith('--user-data-dir='))
    ? args
    : [`--user-data-dir=${join(root, 'out', 'preview')}`, ...args]

const programOf = (plan: StartPlan, args: readonly string[]): Program => {
  switch (plan.open) {
    case 'application':
      // Set by development tools that are Electron themselves, and would make it a plain Node.
      return {
        command: plan.electron ?? '',
        args: [root, ...args],
        env: { ELECTRON_RUN_AS_NODE: undefined },
      }
    case 'preview':
      return {
        command: join(standInFolder, 'electron'),
        args: [root, '--preview', ...withDataFolder(args)],
        env: { STANDIN_WINDOWS: '1', SLIPWAY_NODE: process.execPath },
      }
    case 'terminal':
      return {
        command: process.execPath,
        args: ['--disable-warning=ExperimentalWarning', demoCommand, ...args],
        env: {},
      }
  }
}

/** Runs a program with our inputs and outputs; signals go through. Gives its exit code. */
const handOver = ({ command, args, env }: Program): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
    const pass = (signal: NodeJS.Signals): void => {
      child.kill(signal)
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
    for (const signal of signals) process.on(signal, pass)
    child.on('error', reject)
    child.on('exit', (code) => {
      for (const signal of signals) process.off(signal, pass)
      resolve(code ?? 1)
    })
  })

/** Opens Slipway as well as this computer lets it be opened. Gives the exit code. */
export const startSlipway = async (
  situation: Situation,
  args: readonly string[],
  say: (text: string) => void,
): Promise<number> => {
  const plan = await planStart(situation)
  for (const text of plan.says) say(text)
  if (plan.open !== 'terminal') {
    const { code, said } = await ensureBuilt()
    if (code !== 0) {
      say(`Slipway could not be built.\n${said}`)
      return 1
    }
  }
  return handOver(programOf(plan, args))
}
