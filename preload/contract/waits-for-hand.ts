import type { ProblemCode } from './model/problem-codes.ts'

/** Whether there is nothing to decide or to mend about a problem: somebody makes something by hand first. */
export const waitsForHand = ({ code }: { readonly code: ProblemCode | string }): boolean =>
  code === ('made-by-hand-first' satisfies ProblemCode)
