import type { AppEvent } from '#contract/events'
import { type Failure, failure, type Result } from '#contract/model/failure'
import { type InputOf, type OperationName, type OutputOf, operations } from '#contract/operations'
import type { TypedBridge } from '../../../renderer/bridge.ts'

type Answers = {
  readonly [Name in OperationName]?: (
    input: InputOf<Name>,
  ) => OutputOf<Name> | Failure | Promise<OutputOf<Name> | Failure>
}

/** What was asked of a fake bridge. */
export interface Asked {
  readonly name: OperationName
  readonly input: unknown
}

/** A main process of a few answers. */
export interface FakeBridge extends TypedBridge {
  readonly asked: Asked[]
  readonly answers: Answers
  /** Tells the page something, as the main process would. */
  readonly tell: (event: AppEvent) => void
}

const isFailure = (value: unknown): value is Failure =>
  typeof value === 'object' && value !== null && 'code' in value && 'subject' in value

/**
 * Answers by the given functions; a failure that they give becomes a failed result. Inputs are
 * checked against the contract, so that no test passes with a question that would be refused.
 */
export const fakeBridge = (answers: Answers): FakeBridge => {
  const asked: Asked[] = []
  const listeners = new Set<(event: AppEvent) => void>()
  return {
    asked,
    answers,
    call: async <Name extends OperationName>(
      name: Name,
      input: InputOf<Name>,
    ): Promise<Result<OutputOf<Name>>> => {
      operations[name].input.parse(input)
      asked.push({ name, input })
      const answer = answers[name] as
        | ((input: InputOf<Name>) => OutputOf<Name> | Failure | Promise<OutputOf<Name> | Failure>)
        | undefined
      if (answer === undefined) return { ok: false, failure: failure('internal', name) }
      const value = await answer(input)
      return isFailure(value) ? { ok: false, failure: value } : { ok: true, value }
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell: (event) => {
      for (const listener of listeners) listener(event)
    },
  }
}

/** Waits until everything that is already answered has been taken in. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** An answer that comes when the test says so. */
export const later = <Value>() => {
  const { promise, resolve } = Promise.withResolvers<Value>()
  return { promise, answer: resolve }
}
