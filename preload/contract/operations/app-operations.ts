import { z } from 'zod'
import { kindViewSchema } from '../model/abilities.ts'
import { idSchema, nothingSchema } from '../model/bounds.ts'
import { failureSchema } from '../model/failure.ts'
import { linkNameSchema } from '../model/link.ts'
import { runSummarySchema } from '../model/run-view.ts'
import { settingsSchema } from '../model/settings.ts'
import { jiraProductSchema } from '../model/snapshot.ts'
import { operation } from '../operation.ts'

/** The application itself. */
export const appOperations = {
  'app.start': operation({
    input: nothingSchema,
    output: z
      .object({
        version: z.string(),
        platform: z.enum(['windows', 'macos', 'linux']),
        /** `preview`: shown by a browser instead of Electron; demo sites only. */
        host: z.enum(['application', 'preview']),
        settings: settingsSchema,
        /** Folder in which everything lies. */
        dataFolder: z.string(),
        /** Files that were damaged, kept aside and begun anew (`file.set-aside`): say so. */
        setAside: z.array(failureSchema).readonly(),
        /** Runs that ended in the middle: offer to look up what happened and to go on. */
        interrupted: z.array(runSummarySchema).readonly(),
      })
      .readonly(),
  }),
  /** What can be done with each kind of configuration on a product, and what of it is lost. */
  'app.kinds': operation({
    input: z.strictObject({ product: jiraProductSchema }),
    output: z.object({ kinds: z.array(kindViewSchema).readonly() }).readonly(),
  }),
  'settings.change': operation({ input: settingsSchema, output: settingsSchema }),
  /** Lets the user pick a certificate file; null when none was picked. */
  'settings.pick-certificate': operation({
    input: nothingSchema,
    output: z.object({ file: z.string().nullable() }).readonly(),
  }),
  /** Deletes tokens, keys, settings, plans, runs and demo sites. Nothing in Jira changes. */
  'settings.remove-everything': operation({ input: nothingSchema, output: nothingSchema }),
  /** Text for a bug report, without anything secret. */
  'diagnostics.read': operation({
    input: nothingSchema,
    output: z.object({ text: z.string() }).readonly(),
  }),
  'clipboard.write': operation({
    input: z.strictObject({ text: z.string().max(200_000) }),
    output: nothingSchema,
  }),
  'link.open': operation({
    input: z.strictObject({ link: linkNameSchema }),
    output: nothingSchema,
  }),
  /** Opens a page of a site or connection: itself, or where its tokens are ended by hand. */
  'link.open-sign-in': operation({
    input: z.strictObject({ ofId: idSchema, page: z.enum(['home', 'tokens']) }),
    output: nothingSchema,
  }),
  /**
   * Opens the page on which a person solves the captcha that the last check of a site or connection
   * met (`captchaPageOf`). Fails where there is none on its own host. `ofId` null: the captcha that
   * the last attempt to save something met; where no page was named, the address that was entered.
   */
  'link.open-captcha': operation({
    input: z.strictObject({ ofId: idSchema.nullable() }),
    output: nothingSchema,
  }),
  /** Opens the object of a run's step. */
  'link.open-object': operation({
    input: z.strictObject({ runId: idSchema, stepId: idSchema }),
    output: nothingSchema,
  }),
  /** Opens the page of Jira on which a manual step of a plan, or of a run, is done. */
  'link.open-manual': operation({
    input: z.union([
      z.strictObject({ planId: idSchema, manualId: idSchema }),
      z.strictObject({ runId: idSchema, manualId: idSchema }),
    ]),
    output: nothingSchema,
  }),
  /** Opens what was published, in the browser: a page, a pull request or a message. */
  'link.open-publication': operation({
    input: z.strictObject({ publicationId: idSchema }),
    output: nothingSchema,
  }),
  'folder.show': operation({
    input: z.strictObject({ runId: idSchema.nullable() }),
    output: nothingSchema,
  }),
} as const
