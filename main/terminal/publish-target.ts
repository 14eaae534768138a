import type { PublicationTarget } from '#contract/model/publication'
import type { Call, Option } from './command.ts'
import { WrongCall } from './wrong-call.ts'

/** Options that say where something is published. */
export const targetOptions: Readonly<Record<string, Option>> = {
  space: { type: 'string', value: 'KEY', help: 'space of the Confluence page' },
  parent: { type: 'string', value: 'ID', help: 'page that it stands below' },
  repository: {
    type: 'string',
    value: 'NAME',
    help: 'WORKSPACE/REPOSITORY of Bitbucket, PROJECT/REPOSITORY on Data Center',
  },
  branch: { type: 'string', value: 'NAME', help: 'branch to commit to; slipway if left out' },
  'pull-request': { type: 'string', value: 'NAME', help: 'branch that a pull request goes into' },
  snapshots: { type: 'boolean', help: 'commit both snapshots as text, too' },
  channel: { type: 'string', value: 'NAME', help: 'channel of Slack' },
}

/** Where a call wants something published. Throws WrongCall unless it names just one place. */
export const readTarget = (call: Call, connectionId: string): PublicationTarget => {
  const spaceKey = call.text('space')
  const repository = call.text('repository')
  const channel = call.text('channel')
  const named = [spaceKey, repository, channel].filter((one) => one !== undefined)
  if (named.length !== 1) {
    throw new WrongCall('publish', 'Name one of --space, --repository and --channel.')
  }
  if (spaceKey !== undefined) {
    return { to: 'confluence', connectionId, spaceKey, parentId: call.text('parent') ?? null }
  }
  if (channel !== undefined) return { to: 'slack', connectionId, channel }
  return {
    to: 'bitbucket',
    connectionId,
    repository: repository ?? '',
    branch: call.text('branch') ?? 'slipway',
    into: call.text('pull-request') ?? null,
    snapshots: call.flag('snapshots'),
  }
}
