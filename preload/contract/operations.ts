import type { z } from 'zod'
import { appOperations } from './operations/app-operations.ts'
import { connectionOperations } from './operations/connection-operations.ts'
import { fileOperations } from './operations/file-operations.ts'
import { ledgerOperations } from './operations/ledger-operations.ts'
import { planOperations } from './operations/plan-operations.ts'
import { publishOperations } from './operations/publish-operations.ts'
import { runOperations } from './operations/run-operations.ts'
import { siteOperations } from './operations/site-operations.ts'

/** Everything that the page may ask. The main process has one handler for each. */
export const operations = {
  ...appOperations,
  ...siteOperations,
  ...connectionOperations,
  ...planOperations,
  ...runOperations,
  ...publishOperations,
  ...fileOperations,
  ...ledgerOperations,
} as const

/** Name of an operation. */
export type OperationName = keyof typeof operations

/** What an operation takes. */
export type InputOf<Name extends OperationName> = z.infer<(typeof operations)[Name]['input']>

/** What an operation gives. */
export type OutputOf<Name extends OperationName> = z.infer<(typeof operations)[Name]['output']>
