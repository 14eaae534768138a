import { access, constants } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { AppError, failure } from '#contract/model/failure'
import { networkWording } from '#contract/wording/network-wording'
import { readAuthorities } from './authorities.ts'
import { readProxyAddress } from './proxy-route.ts'
import type { NetworkSettings } from './settings-network.ts'

const canRead = (file: string): Promise<boolean> =>
  access(file, constants.R_OK).then(
    () => true,
    () => false,
  )

const isScript = async (typed: string): Promise<boolean> => {
  if (!URL.canParse(typed)) return false
  const url = new URL(typed)
  if (url.protocol === 'file:') return url.host === '' && canRead(fileURLToPath(url))
  return /^https?:$/.test(url.protocol)
}

/**
 * Whether the network could be reached by these settings, as far as it can be told without trying.
 * Throws AppError `input.invalid` with a sentence.
 */
export const checkNetworkSettings = async (settings: NetworkSettings): Promise<void> => {
  const { proxy, certificateAuthority } = settings
  if (proxy.mode === 'manual') readProxyAddress(proxy.address)
  if (proxy.mode === 'script' && !(await isScript(proxy.address))) {
    throw new AppError(failure('input.invalid', proxy.address, [networkWording.scriptAddress]))
  }
  if (certificateAuthority !== '') await readAuthorities(certificateAuthority)
}
