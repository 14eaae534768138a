import { AppError } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import { isPicture, isUploadedPicture, type Picture } from '#contract/model/picture'
import type { JiraApi } from '#jira/api'
import type { WriteContext } from '../kind.ts'
import { avatarEndpoints } from './endpoints.ts'
import { imageSize } from './image-size.ts'
import type { AvatarOwner } from './read-avatar.ts'

/** An object whose picture is written. */
export interface ShownOn {
  readonly type: AvatarOwner
  readonly id: string
}

const uploadedFor = async (api: JiraApi, { type, id }: ShownOn): Promise<readonly string[]> => {
  const avatars = await api.list(avatarEndpoints.uploadedAvatars, { path: { type, entityId: id } })
  return avatars.map((avatar) => avatar.id)
}

/** The square at the top left, as large as the picture allows, as Jira would cut it out itself. */
const send = async (api: JiraApi, { type, id }: ShownOn, picture: Picture): Promise<string> => {
  const { width, height } = imageSize(picture) ?? { width: 0, height: 0 }
  const uploaded = await api.call(avatarEndpoints.uploadAvatar, {
    path: { type, entityId: id },
    query: { size: Math.min(width, height) },
    picture,
  })
  return uploaded.id
}

/**
 * Uploads a picture once: what this run made for a new object before it broke off is found again,
 * and after an upload without an answer it is looked for what has come.
 */
const upload = async (
  { api, step }: WriteContext,
  on: ShownOn,
  picture: Picture,
): Promise<string> => {
  const before = await uploadedFor(api, on)
  const own = step.action === 'create' ? before.at(-1) : undefined
  if (own !== undefined) return own
  try {
    return await send(api, on, picture)
  } catch (error) {
    const isUnknown = error instanceof AppError && error.failure.code === 'jira.outcome-unknown'
    const come = isUnknown ? await uploadedFor(api, on) : []
    const [id] = come.filter((one) => !before.includes(one))
    if (id === undefined) throw error
    return id
  }
}

/**
 * The id of the picture that an object has to show from now on, which is uploaded where it has to
 * be; undefined where nothing changes. An uploaded picture stays, whatever its bytes.
 */
export const avatarToShow = async (
  context: WriteContext,
  on: ShownOn,
  current: JsonObject,
  data: JsonObject,
): Promise<string | undefined> => {
  const { avatar } = data
  if (isPicture(avatar)) {
    return isUploadedPicture(current.avatar) ? undefined : upload(context, on, avatar)
  }
  return typeof avatar === 'string' && avatar !== current.avatar ? avatar : undefined
}
