import type { Product, Way } from '#contract/model/connection'
import { withheldReasonWording } from '#contract/wording/sign-in-wording'
import { siteRefusalWording } from '#contract/wording/token-wording'
import { signInOffer } from './sign-in-offers.ts'

/** Why a product of a version is not signed in to in a way, and which way to use in its place. */
export const whyNotOffered = (product: Product, version: string | null, way: Way): string => {
  const { offered, withheld } = signInOffer(product, version)
  const ended = withheld.find((one) => one.way === (way === 'basic' ? 'password' : way))
  const why = ended === undefined ? '' : withheldReasonWording[ended.reason]
  const instead = ended?.instead ?? offered[0]?.way ?? way
  return siteRefusalWording.notOffered(product, way, why, instead)
}
