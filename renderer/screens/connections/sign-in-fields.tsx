import type { Way } from '#contract/model/connection'
import {
  missingWording,
  nameFieldWording,
  secretLabel,
  signInFormText as text,
} from '#contract/wording/screens/sign-in-form-text'
import { SecretField } from '../../components/secret-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { nameFieldOf, type RequiredField } from '../../state/token-draft.ts'
import { useApp } from '../../state/use-app.ts'

interface SignInFieldsProps {
  readonly way: Way
  readonly missing: readonly RequiredField[]
  /** The secret lives in the form, and nowhere else. */
  readonly secret: string
  readonly onSecret: (secret: string) => void
}

/** What a way asks for: the secret, and the name that belongs to it. */
export const SignInFields = ({ way, missing, secret, onSecret }: SignInFieldsProps) => {
  const field = nameFieldOf(way)
  const name = useApp(({ tokenForm }) =>
    tokenForm === null || field === undefined ? '' : tokenForm.draft[field],
  )
  const changeDraft = useApp((state) => state.changeDraft)
  const isPassword = way === 'basic' || way === 'session'
  const label = secretLabel[way]
  return (
    <>
      {field === undefined ? null : (
        <TextField
          label={nameFieldWording[field].label}
          description={nameFieldWording[field].meaning}
          type={field === 'email' ? 'email' : 'text'}
          autoComplete="username"
          spellCheck="false"
          value={name}
          onChange={(typed) => changeDraft({ [field]: typed })}
          error={missing.includes(field) ? missingWording[field] : undefined}
        />
      )}
      <SecretField
        label={label}
        description={isPassword ? text.passwordHelp : text.secretHelp}
        value={secret}
        onChange={onSecret}
        error={missing.includes('secret') ? text.missingSecret(label) : undefined}
      />
    </>
  )
}
