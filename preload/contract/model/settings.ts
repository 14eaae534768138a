import { z } from 'zod'

/** What the user may set. */
export const settingsSchema = z
  .strictObject({
    theme: z.enum(['system', 'light', 'dark']),
    proxy: z.discriminatedUnion('mode', [
      z.strictObject({ mode: z.literal('system') }).readonly(),
      z.strictObject({ mode: z.literal('none') }).readonly(),
      z.strictObject({ mode: z.literal('manual'), address: z.string().max(2000) }).readonly(),
      z.strictObject({ mode: z.literal('script'), address: z.string().max(2000) }).readonly(),
    ]),
    /** File with an extra certificate authority (PEM), or empty. */
    certificateAuthority: z.string().max(4000),
    /** Steps of a deployment that may be under way at once. */
    concurrency: z.number().int().min(1).max(16),
  })
  .readonly()
export type Settings = z.infer<typeof settingsSchema>

/** How Slipway starts before anything was set. */
export const defaultSettings: Settings = {
  theme: 'system',
  proxy: { mode: 'system' },
  certificateAuthority: '',
  concurrency: 8,
}
