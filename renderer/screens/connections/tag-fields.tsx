import type { Product, Way } from '#contract/model/connection'
import { signInFormText as text } from '#contract/wording/screens/sign-in-form-text'
import { Checkbox } from '../../components/checkbox.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from './token-form.module.css'

interface TagFieldsProps {
  readonly product: Product
  readonly way: Way
}

/** What the user says of a connection: its name, when its token ends, whether it is for production. */
export const TagFields = ({ product, way }: TagFieldsProps) => {
  const label = useApp((state) => state.tokenForm?.draft.label ?? '')
  const expiresOn = useApp((state) => state.tokenForm?.draft.expiresOn ?? '')
  const production = useApp((state) => state.tokenForm?.draft.production ?? false)
  const isShared = useApp((state) => state.tokenForm?.draft.sharedFrom !== null)
  const changeDraft = useApp((state) => state.changeDraft)
  const isSite = product === 'jira-cloud' || product === 'jira-data-center'
  const mayEnd = way !== 'basic' && way !== 'session' && !isShared
  return (
    <>
      <div className={styles.pair}>
        <TextField
          label={text.label}
          remark={text.optional}
          description={text.labelHelp}
          value={label}
          maxLength={100}
          onChange={(typed) => changeDraft({ label: typed })}
        />
        {mayEnd ? (
          <TextField
            label={text.expiresOn}
            remark={text.optional}
            description={text.expiresOnHelp}
            type="date"
            value={expiresOn}
            onChange={(typed) => changeDraft({ expiresOn: typed })}
          />
        ) : null}
      </div>
      {isSite ? (
        <Checkbox
          isSelected={production}
          onChange={(marked) => changeDraft({ production: marked })}
        >
          {text.production}
          <span className={styles.help}>{text.productionHelp}</span>
        </Checkbox>
      ) : null}
    </>
  )
}
