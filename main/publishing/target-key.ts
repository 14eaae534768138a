import type { PublicationTarget } from '#contract/model/publication'

/** What makes two targets the same one: a preview of one stands for the other, too. */
export const targetKey = (target: PublicationTarget): string => {
  const { to, connectionId } = target
  switch (target.to) {
    case 'confluence':
      return JSON.stringify([to, connectionId, target.spaceKey, target.parentId])
    case 'bitbucket': {
      const { repository, branch, into, snapshots } = target
      return JSON.stringify([to, connectionId, repository, branch, into, snapshots])
    }
    case 'slack':
      return JSON.stringify([to, connectionId, target.channel.replace(/^#/, '')])
  }
}
