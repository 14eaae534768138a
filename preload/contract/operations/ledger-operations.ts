import { z } from 'zod'
import { idSchema, nothingSchema } from '../model/bounds.ts'
import { ledgerSummarySchema, ledgerViewSchema, sideSchema } from '../model/ledger.ts'
import { operation } from '../operation.ts'

const kindSchema = z.string().min(1).max(100)

/** Identity ledgers: which objects of two sites are the same, whatever they are called. */
export const ledgerOperations = {
  'ledger.list': operation({
    input: nothingSchema,
    output: z.object({ ledgers: z.array(ledgerSummarySchema).readonly() }).readonly(),
  }),
  'ledger.get': operation({
    input: z.strictObject({ ledgerId: idSchema }),
    output: ledgerViewSchema,
  }),
  /** Makes two objects a pair, instead of what either was before. */
  'ledger.set-pair': operation({
    input: z.strictObject({
      ledgerId: idSchema,
      kind: kindSchema,
      first: sideSchema,
      second: sideSchema,
    }),
    output: ledgerViewSchema,
  }),
  'ledger.remove-pair': operation({
    input: z.strictObject({
      ledgerId: idSchema,
      kind: kindSchema,
      firstId: idSchema,
      secondId: idSchema,
    }),
    output: ledgerViewSchema,
  }),
  /** Asks where, and writes the ledger there. Null when the user thought better of it. */
  'ledger.save': operation({
    input: z.strictObject({ ledgerId: idSchema }),
    output: z.object({ savedTo: z.string().nullable() }).readonly(),
  }),
  /** Asks for a file, and takes its pairs over: they count more than those that are known. */
  'ledger.read': operation({
    input: nothingSchema,
    output: z
      .object({
        /** Null when the user thought better of it. */
        file: z.string().nullable(),
        ledgerId: idSchema.nullable(),
        /** How many pairs it has. */
        pairs: z.number().int(),
      })
      .readonly(),
  }),
} as const
