import type { z } from 'zod'
import { AppError, failure, type Result } from '#contract/model/failure'
import { type OperationName, operations } from '#contract/operations'
import { type Conceal, concealFailure, concealFailures } from './conceal.ts'
import type { Handlers } from './handler.ts'

/** What answering needs from around it. */
export interface AnswerPorts {
  readonly handlers: Handlers
  /** Sees the checked input first, so that a token in it is known to whoever redacts. */
  readonly beforeHandling: (input: unknown) => void
  /** Takes secrets out of what a failure says. */
  readonly conceal: Conceal
  /** Records a bug, and gives the number under which the log has it. */
  readonly recordBug: (operation: string, error: unknown) => string
  /** Whether answers are checked against the contract: in tests, since it takes time. */
  readonly checkOutputs: boolean
}

const issuesShown = 5

const describeIssues = (error: z.ZodError): readonly string[] =>
  error.issues
    .slice(0, issuesShown)
    .map((issue) => `${issue.path.join('.').slice(0, 200)}: ${issue.message.slice(0, 200)}`)

const isOperation = (name: unknown): name is OperationName =>
  typeof name === 'string' && Object.hasOwn(operations, name)

/**
 * Makes the function that answers calls from the page. It never throws and always gives a `Result`:
 * whatever is asked, with whatever input, and however the handler ends.
 */
export const createAnswerer = (ports: AnswerPorts) => {
  const run = async (name: OperationName, input: unknown): Promise<Result<unknown>> => {
    ports.beforeHandling(input)
    const handle = ports.handlers[name] as (input: unknown) => Promise<unknown>
    const value = concealFailures(await handle(input), ports.conceal)
    return { ok: true, value: ports.checkOutputs ? operations[name].output.parse(value) : value }
  }

  const failed = (name: string, error: unknown): Result<unknown> => {
    if (error instanceof AppError) {
      return { ok: false, failure: concealFailure(error.failure, ports.conceal) }
    }
    return { ok: false, failure: failure('internal', name, [ports.recordBug(name, error)]) }
  }

  return async (name: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!isOperation(name)) return { ok: false, failure: failure('input.invalid', 'operation') }
    try {
      const parsed = operations[name].input.safeParse(input)
      if (!parsed.success) {
        return { ok: false, failure: failure('input.invalid', name, describeIssues(parsed.error)) }
      }
      return await run(name, parsed.data)
    } catch (error) {
      return failed(name, error)
    }
  }
}
