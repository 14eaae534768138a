import { type EnteredSecret, enteredSecretsSchema } from '#contract/model/entered-secret'
import type { Call } from './command.ts'
import { WrongCall } from './wrong-call.ts'

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Secrets of what is deployed, from standard input; none unless `--secrets-stdin` asks for it. */
export const readSecrets = async (
  call: Call,
  learn: (secret: string) => void,
): Promise<readonly EnteredSecret[]> => {
  if (!call.flag('secrets-stdin')) return []
  const read = enteredSecretsSchema.safeParse(parse((await call.readLine()) ?? ''))
  if (!read.success) {
    const form = 'One line of JSON: [{"stepId": …, "path": …, "value": …}].'
    throw new WrongCall('--secrets-stdin', form)
  }
  for (const { value } of read.data) learn(value)
  return read.data
}
