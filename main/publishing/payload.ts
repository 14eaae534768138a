import { z } from 'zod'

const textBlock = z.object({ type: z.enum(['plain_text', 'mrkdwn']), text: z.string() }).readonly()

const fileSchema = z
  .object({ name: z.string(), contentType: z.string(), base64: z.base64() })
  .readonly()

/** What is sent to a target: all of it, so that it can wait on the disk until there is a network. */
export const payloadSchema = z.discriminatedUnion('to', [
  z
    .object({
      to: z.literal('confluence'),
      /** What the page is found again by. */
      identity: z.string(),
      title: z.string(),
      /** Storage format. */
      body: z.string(),
      files: z.array(fileSchema).readonly(),
    })
    .readonly(),
  z
    .object({
      to: z.literal('bitbucket'),
      identity: z.string(),
      title: z.string(),
      /** Description of the pull request, Markdown. */
      text: z.string(),
      /** Message of the commit; its last line names the identity. */
      message: z.string(),
      files: z.array(z.object({ path: z.string(), text: z.string() }).readonly()).readonly(),
    })
    .readonly(),
  z
    .object({
      to: z.literal('slack'),
      identity: z.string(),
      text: z.string(),
      blocks: z
        .array(z.object({ type: z.enum(['header', 'section']), text: textBlock }).readonly())
        .readonly(),
    })
    .readonly(),
])
export type Payload = z.infer<typeof payloadSchema>
