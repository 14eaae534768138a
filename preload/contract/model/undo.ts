import { z } from 'zod'

/**
 * How a step is undone: `delete` what it made, `restore` the former data, `make-again` what it
 * deleted; `none` where nothing of it can be taken back.
 */
export const undoWays = ['delete', 'restore', 'make-again', 'none'] as const
export type UndoWay = (typeof undoWays)[number]

/** How much of a step an undo takes back. */
export const reversibilities = ['fully', 'in-part', 'not'] as const
export type Reversibility = (typeof reversibilities)[number]

/**
 * What stays, or is lost for good, when a step is undone: `members` keep what the step gave them,
 * `values` of issues are gone with what was deleted, `issues-moved` do not move back, `secrets` were
 * never read, `new-id` replaces the former one, `not-carried` is what Slipway does not write,
 * `in-trash` is where Jira keeps what is deleted, `object` is the whole of it.
 */
export const stayCodes = [
  'members',
  'values',
  'issues-moved',
  'secrets',
  'new-id',
  'not-carried',
  'in-trash',
  'object',
] as const
export type StayCode = (typeof stayCodes)[number]

/** One thing that an undo leaves; `details` name members, elements or what else is meant. */
export const staySchema = z
  .object({ code: z.enum(stayCodes), details: z.array(z.string()).readonly() })
  .readonly()
export type Stay = z.infer<typeof staySchema>

/** How a step can be undone, found out before anything is written. */
export const stepUndoSchema = z
  .object({
    way: z.enum(undoWays),
    reversible: z.enum(reversibilities),
    stays: z.array(staySchema).readonly(),
  })
  .readonly()
export type StepUndo = z.infer<typeof stepUndoSchema>

/** An object that somebody changed after the run had left it, and in which members. */
export const changedSinceSchema = z
  .object({ kind: z.string(), id: z.string(), details: z.array(z.string()).readonly() })
  .readonly()
export type ChangedSince = z.infer<typeof changedSinceSchema>

const objectIds = z.array(z.object({ kind: z.string(), id: z.string() }).readonly()).readonly()

/** What a plan that undoes a run is about, in ids of the destination. */
export const undoesSchema = z
  .object({
    runId: z.string(),
    /** Objects that the run made: they may go although nobody ticked any other of their kind. */
    made: objectIds,
    /** Objects that the run changed or deleted. All others stay as they are. */
    touched: objectIds,
  })
  .readonly()
export type Undoes = z.infer<typeof undoesSchema>

/** What planning an undo needs to know besides the two states of the destination. */
export const undoingSchema = z
  .object({ undoes: undoesSchema, changed: z.array(changedSinceSchema).readonly() })
  .readonly()
export type Undoing = z.infer<typeof undoingSchema>

/** How many steps of a plan an undo takes back how far. */
export const undoSumSchema = z
  .object({ fully: z.number().int(), inPart: z.number().int(), not: z.number().int() })
  .readonly()
export type UndoSum = z.infer<typeof undoSumSchema>
