import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { isPicture, isUploadedPicture } from '#contract/model/picture'
import type { Settled } from '#domain/kind-model'

const nothing: Settled = { paths: [], apply: (data) => data, handWork: [] }

/**
 * An uploaded picture that Jira does not show cannot be carried: somebody chooses it by hand, unless
 * the destination has one of its own.
 */
export const settleAvatar = (
  { avatar }: JsonObject,
  destination: ConfigObject | undefined,
): Settled => {
  if (!isUploadedPicture(avatar) || isPicture(avatar)) return nothing
  const isThere = isUploadedPicture(destination?.data.avatar)
  return {
    paths: ['avatar'],
    apply: ({ avatar: _, ...data }) => data,
    handWork: isThere ? [] : [{ code: 'avatar', values: [] }],
  }
}
