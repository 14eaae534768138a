import type { z } from 'zod'

/** One thing that the page may ask of the main process. Both sides are checked against it. */
export interface Operation<Input extends z.ZodType, Output extends z.ZodType> {
  /** Strict and bounded: it comes from the page. */
  readonly input: Input
  /** Checked in tests; in use it is what the compiler saw. */
  readonly output: Output
}

/** Declares an operation; infers both types from the schemas. */
export const operation = <Input extends z.ZodType, Output extends z.ZodType>(
  definition: Operation<Input, Output>,
): Operation<Input, Output> => definition
