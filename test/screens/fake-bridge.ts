import type { AppEvent } from '#contract/events'
import type { Failure, Result } from '#contract/model/failure'
import type { InputOf, OperationName, OutputOf } from '#contract/operations'
import type { TypedBridge } from '../../renderer/bridge.ts'

/** How a false main process answers: a value, or a function that throws nothing and may wait. */
export type Answers = {
  readonly [Name in OperationName]?: (
    input: InputOf<Name>,
  ) => OutputOf<Name> | Refusal | Promise<OutputOf<Name> | Refusal>
}

/** An answer that is a failure. */
export interface Refusal {
  readonly refused: Failure
}

/** Makes an answer that is a failure. */
export const refused = (failure: Failure): Refusal => ({ refused: failure })

const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer

/** A main process that answers as told, remembers what it was asked, and tells what it is told to. */
export interface FakeBridge extends TypedBridge {
  readonly calls: readonly { readonly name: OperationName; readonly input: unknown }[]
  readonly emit: (event: AppEvent) => void
  /** Changes some of the answers. */
  readonly answer: (answers: Answers) => void
}

/** Makes one. An operation without an answer is an error of the test. */
export const createFakeBridge = (first: Answers): FakeBridge => {
  let answers = first
  const calls: { name: OperationName; input: unknown }[] = []
  const listeners = new Set<(event: AppEvent) => void>()
  return {
    calls,
    emit: (event) => {
      for (const listener of listeners) listener(event)
    },
    answer: (more) => {
      answers = { ...answers, ...more }
    },
    call: async <Name extends OperationName>(name: Name, input: InputOf<Name>) => {
      calls.push({ name, input })
      const give = answers[name] as
        | ((given: InputOf<Name>) => OutputOf<Name> | Refusal | Promise<OutputOf<Name> | Refusal>)
        | undefined
      if (give === undefined) throw new Error(`The test has no answer to ${name}.`)
      const answer = await give(input)
      const result: Result<OutputOf<Name>> = isRefusal(answer)
        ? { ok: false, failure: answer.refused }
        : { ok: true, value: answer }
      return result
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
