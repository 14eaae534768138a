import { z } from 'zod'
import { type Picture, pictureTypes } from '#contract/model/picture'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { idMember } from '../answer-members.ts'

const picture: z.ZodType<Picture> = z
  .object({ $picture: z.enum(pictureTypes), bytes: z.base64() })
  .catchall(z.never())

const avatar = z.object({ id: idMember })

const ofOwner = '/rest/api/3/universal_avatar/type/{type}/owner/{entityId}'

/** Operations on pictures of projects and icons of issue types and priorities. */
export const avatarEndpoints = {
  /** Jira's own, which every site has under the same ids. */
  systemAvatars: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/avatar/{type}/system',
    effect: 'read',
    answer: avatar,
    paging: { style: 'array', member: 'system' },
  }),
  /** Those that somebody uploaded for one object. */
  uploadedAvatars: listEndpoint({
    method: 'GET',
    path: ofOwner,
    effect: 'read',
    answer: avatar,
    paging: { style: 'array', member: 'custom' },
  }),
  viewAvatar: endpoint({
    method: 'GET',
    path: '/rest/api/3/universal_avatar/view/type/{type}/avatar/{id}',
    effect: 'read',
    answer: picture,
    picture: true,
  }),
  /** `size` has to be given; Jira cuts out the square and makes its own sizes of it. */
  uploadAvatar: endpoint({
    method: 'POST',
    path: ofOwner,
    effect: 'create',
    answer: avatar,
  }),
}
