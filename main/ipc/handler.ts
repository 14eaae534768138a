import type { InputOf, OperationName, OutputOf } from '#contract/operations'

/**
 * Answers one operation. Its input has been checked. Expected failures are thrown as AppError and
 * become values at the border; anything else is a bug.
 */
export type Handler<Name extends OperationName> = (input: InputOf<Name>) => Promise<OutputOf<Name>>

/** One handler for every operation; a missing one fails to compile. */
export type Handlers = { readonly [Name in OperationName]: Handler<Name> }
