import type { SiteStamp } from '#contract/model/snapshot'
import type { Call, Option } from './command.ts'
import { WrongCall } from './wrong-call.ts'

/** The option that says yes to writing to a site. */
export const intoOption: Readonly<Record<string, Option>> = {
  into: { type: 'string', value: 'HOST', help: 'the destination’s host, once more, as a yes' },
}

/** Throws WrongCall where the host that is written to was not said once more. */
export const confirmHost = (call: Call, { address }: Pick<SiteStamp, 'address'>): void => {
  const { host } = new URL(address)
  if (call.text('into') === host) return
  const ask = `This writes to ${host}. Say so: --into ${host}`
  throw new WrongCall(call.text('into') ?? '--into', ask)
}
