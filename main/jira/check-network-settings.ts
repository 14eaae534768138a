import { AppError, failure } from '#contract/model/failure'
import { networkWording } from '#contract/wording/network-wording'
import { readAuthorities } from './authorities.ts'
import { readProxyAddress } from './proxy-route.ts'
import type { NetworkSettings } from './settings-network.ts'

const isScriptAddress = (typed: string): boolean =>
  URL.canParse(typed) && /^(https?|file):$/.test(new URL(typed).protocol)

/**
 * Whether the network could be reached by these settings, as far as it can be told without trying.
 * Throws AppError `input.invalid` with a sentence.
 */
export const checkNetworkSettings = async (settings: NetworkSettings): Promise<void> => {
  const { proxy, certificateAuthority } = settings
  if (proxy.mode === 'manual') readProxyAddress(proxy.address)
  if (proxy.mode === 'script' && !isScriptAddress(proxy.address)) {
    throw new AppError(failure('input.invalid', proxy.address, [networkWording.scriptAddress]))
  }
  if (certificateAuthority !== '') await readAuthorities(certificateAuthority)
}
