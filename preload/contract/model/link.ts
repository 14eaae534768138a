import { z } from 'zod'

/** Pages outside that Slipway opens in the browser, by name: the page never gives an address. */
export const linkNames = [
  'create-token',
  'revoke-token',
  'token-help',
  'atlassian-password-removal',
  'atlassian-status',
] as const
export const linkNameSchema = z.enum(linkNames)
export type LinkName = z.infer<typeof linkNameSchema>
