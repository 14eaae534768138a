import type { PublicationTarget } from '#contract/model/publication'
import { publishingText as text } from '#contract/wording/screens/publishing-text'
import { Checkbox } from '../../components/checkbox.tsx'
import { TextField } from '../../components/text-field.tsx'

type TargetOf<To extends PublicationTarget['to']> = Extract<PublicationTarget, { to: To }>

interface FieldsProps<Target extends PublicationTarget> {
  readonly target: Target
  readonly isBusy: boolean
  readonly onChange: (target: Target) => void
}

/** Where in a product: a space, a repository, or a channel. */
export const TargetFields = ({ target, ...props }: FieldsProps<PublicationTarget>) => {
  switch (target.to) {
    case 'confluence':
      return <PageFields target={target} {...props} />
    case 'bitbucket':
      return <BranchFields target={target} {...props} />
    case 'slack':
      return <ChannelField target={target} {...props} />
  }
}

const PageFields = ({ target, isBusy, onChange }: FieldsProps<TargetOf<'confluence'>>) => (
  <>
    <TextField
      label={text.spaceKey}
      description={text.spaceKeyHelp}
      value={target.spaceKey}
      isDisabled={isBusy}
      isRequired
      onChange={(spaceKey) => onChange({ ...target, spaceKey })}
    />
    <TextField
      label={text.parentId}
      remark={text.optional}
      description={text.parentIdHelp}
      value={target.parentId ?? ''}
      isDisabled={isBusy}
      onChange={(parentId) => onChange({ ...target, parentId })}
    />
  </>
)

const BranchFields = ({ target, isBusy, onChange }: FieldsProps<TargetOf<'bitbucket'>>) => (
  <>
    <TextField
      label={text.repository}
      description={text.repositoryHelp}
      value={target.repository}
      isDisabled={isBusy}
      isRequired
      onChange={(repository) => onChange({ ...target, repository })}
    />
    <TextField
      label={text.branch}
      description={text.branchHelp}
      value={target.branch}
      isDisabled={isBusy}
      isRequired
      onChange={(branch) => onChange({ ...target, branch })}
    />
    <TextField
      label={text.into}
      remark={text.optional}
      description={text.intoHelp}
      value={target.into ?? ''}
      isDisabled={isBusy}
      onChange={(into) => onChange({ ...target, into })}
    />
    <Checkbox
      isSelected={target.snapshots}
      isDisabled={isBusy}
      onChange={(snapshots) => onChange({ ...target, snapshots })}
    >
      {text.snapshots}
    </Checkbox>
  </>
)

const ChannelField = ({ target, isBusy, onChange }: FieldsProps<TargetOf<'slack'>>) => (
  <TextField
    label={text.channel}
    description={text.channelHelp}
    value={target.channel}
    isDisabled={isBusy}
    isRequired
    onChange={(channel) => onChange({ ...target, channel })}
  />
)
