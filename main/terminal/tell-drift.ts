import type { ComparisonView } from '#contract/model/comparison-view'
import { AppError, failure } from '#contract/model/failure'
import { postMessage } from '#products/slack/post-message'
import { driftMessage } from '#publication/drift-message'
import type { Call } from './command.ts'
import { readHost } from './read-host.ts'
import { signInProduct } from './sign-in-product.ts'
import { WrongCall } from './wrong-call.ts'

/**
 * Tells a channel that a site is not what its last snapshot says, where the call asks for that. Gives
 * the link to the message; null where nobody asked. Throws AppError (`slack.…`, `product.…`, `net.…`).
 */
export const tellDrift = async (call: Call, view: ComparisonView): Promise<string | null> => {
  const channel = call.text('channel')
  const host = call.text('at')
  if (channel === undefined && host === undefined) return null
  if (channel === undefined || host === undefined) {
    throw new WrongCall('drift', 'To tell a channel, name both: --at HOST --channel NAME.')
  }
  const signedIn = await signInProduct(call, readHost(host), () => {})
  if (signedIn.place.product !== 'slack') {
    throw new AppError(failure('input.invalid', host, ['This is no Slack workspace.']))
  }
  const { cloudId } = view.after.site
  const { link } = await postMessage(signedIn, {
    ...driftMessage(view),
    identity: `drift-${cloudId}-${view.before.takenAt}`,
    channel,
    mayBeThere: false,
  })
  return link
}
