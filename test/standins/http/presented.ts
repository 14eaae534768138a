import type { Heard } from './stand-in.ts'

/** What came in the Authorization header. */
export type PresentedHere =
  | { readonly way: 'nothing' }
  | { readonly way: 'bearer'; readonly token: string }
  | { readonly way: 'basic'; readonly user: string; readonly secret: string }

/** Reads the Authorization header. */
export const presentedIn = ({ headers }: Heard): PresentedHere => {
  const [scheme = '', value = ''] = (headers.authorization ?? '').split(' ')
  if (/^bearer$/i.test(scheme)) return { way: 'bearer', token: value }
  if (!/^basic$/i.test(scheme)) return { way: 'nothing' }
  const text = Buffer.from(value, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return { way: 'basic', user: text.slice(0, colon), secret: text.slice(colon + 1) }
}
