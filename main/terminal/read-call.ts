import { parseArgs } from 'node:util'
import type { Call, Command } from './command.ts'
import { commonOptions, usageOf } from './usage.ts'
import { WrongCall } from './wrong-call.ts'

/** What the process gives to every call. */
export type Surroundings = Pick<Call, 'environment' | 'readLine' | 'progress' | 'signal' | 'atEnd'>

/** A wrong call, with how it goes. */
const wrongCall = (command: Command, text: string): WrongCall =>
  new WrongCall(text, `Usage: ${usageOf(command)}`)

const parse = (command: Command, args: readonly string[]) => {
  const options = Object.fromEntries(
    Object.entries({ ...command.options, ...commonOptions }).map(([name, { type, multiple }]) => [
      name,
      { type, ...(multiple === undefined ? {} : { multiple }) },
    ]),
  )
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw wrongCall(command, error.message)
    throw error
  }
}

/** Reads how a command was called. Throws WrongCall, naming what is wrong. */
export const readCall = (
  command: Command,
  args: readonly string[],
  surroundings: Surroundings,
): Call => {
  const { values, positionals } = parse(command, args)
  const held: Readonly<Record<string, unknown>> = values
  const { operands } = command
  const missing = operands.find(({ optional }, at) => !optional && positionals[at] === undefined)
  if (missing !== undefined && held.help !== true) {
    throw wrongCall(command, `${missing.name} is missing: ${missing.help}.`)
  }
  const spare = positionals[operands.length]
  if (spare !== undefined) throw wrongCall(command, `“${spare}” is one word too many.`)
  for (const [name, value] of Object.entries(held)) {
    const texts: readonly unknown[] = Array.isArray(value) ? value : [value]
    if (texts.some((text) => typeof text === 'string' && text.trim() === '')) {
      throw wrongCall(command, `--${name} is empty.`)
    }
  }
  const textOf = (option: string): string | undefined => {
    const value = held[option]
    return typeof value === 'string' ? value : undefined
  }
  return {
    ...surroundings,
    operand: (place) => {
      const value = positionals[place]
      if (value === undefined) throw new Error(`${command.name} has no operand ${place}`)
      return value
    },
    given: (place) => positionals[place],
    text: textOf,
    texts: (option) => {
      const value = held[option]
      return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
    },
    flag: (option) => held[option] === true,
  }
}
