import { z } from 'zod'
import { momentSchema } from './bounds.ts'

/** Who made a file, when, with what and from what. Stands in it readable, also where it is encrypted. */
export const fileStampSchema = z
  .object({
    /** Name of a person, and the Jira account that saw the site; either may be empty. */
    madeBy: z.object({ name: z.string(), account: z.string() }).readonly(),
    madeAt: momentSchema,
    /** Version of the Slipway that wrote it. */
    slipway: z.string(),
    /** Addresses of the sites that it is about, the source first. */
    sites: z.array(z.string()).readonly(),
  })
  .readonly()
export type FileStamp = z.infer<typeof fileStampSchema>
