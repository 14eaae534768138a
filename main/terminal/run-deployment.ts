import type { EnteredSecret } from '#contract/model/entered-secret'
import type { Call, Option, Outcome } from './command.ts'
import { showDeployment } from './deploy-progress.ts'
import type { EngineSession } from './engine-session.ts'
import { sayRun } from './say-run.ts'
import { readSecrets } from './secrets.ts'
import { WrongCall } from './wrong-call.ts'

/** The option that says how much is done at once. */
export const widthOption: Readonly<Record<string, Option>> = {
  width: {
    type: 'string',
    value: 'NUMBER',
    help: 'steps under way at once, 1 to 16; 8 if left out',
  },
}

/** Options of commands that write to a destination. */
export const deployOptions: Readonly<Record<string, Option>> = {
  ...widthOption,
  'secrets-stdin': {
    type: 'boolean',
    help: 'read secrets as one line of JSON behind the token: [{"stepId","path","value"}]',
  },
}

const usualWidth = 8

/** How many steps are under way at once. Throws AppError `input.invalid`. */
export const widthOf = (call: Call): number => {
  const text = call.text('width')
  if (text === undefined) return usualWidth
  const width = Number(text)
  if (Number.isInteger(width) && width >= 1 && width <= 16) return width
  throw new WrongCall(`--width ${text}`, 'A whole number from 1 to 16.')
}

/** How a run is carried out. */
export interface DeploySettings {
  readonly width: number
  readonly secrets: readonly EnteredSecret[]
}

/**
 * Reads how to carry out a run, before anything is begun; standard input holds secrets behind the token.
 * Throws AppError `input.invalid`.
 */
export const readSettings = async (call: Call, engine: EngineSession): Promise<DeploySettings> => ({
  width: widthOf(call),
  secrets: await readSecrets(call, engine.learn),
})

/**
 * Carries out a run that is prepared, or what is left of it. Being stopped finishes the steps under
 * way; the run can be gone on with.
 */
export const runDeployment = async (
  call: Call,
  engine: EngineSession,
  destination: ReturnType<EngineSession['lend']>,
  runId: string,
  settings: DeploySettings,
): Promise<Outcome> => {
  const before = await engine.ask('run.view', { runId })
  await engine.ask(
    'run.deploy',
    { runId, destination, ...settings },
    { signal: call.signal, onNews: showDeployment(before, call.progress) },
  )
  return sayRun(await engine.ask('run.view', { runId }), call.signal.aborted)
}
