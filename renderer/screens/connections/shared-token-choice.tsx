import { signInFormText as text } from '#contract/wording/screens/sign-in-form-text'
import { Select } from '../../components/select.tsx'
import { nameOfSite, sharableSites } from '../../state/site-selectors.ts'
import { useApp } from '../../state/use-app.ts'

const own = 'enter'

/** Offers an account's token of another site; nothing is shared unless it is chosen here. */
export const SharedTokenChoice = () => {
  const sharable = useApp(sharableSites)
  const ofId = useApp((state) => state.tokenForm?.draft.ofId)
  const sharedFrom = useApp((state) => state.tokenForm?.draft.sharedFrom ?? null)
  const changeDraft = useApp((state) => state.changeDraft)
  const sites = sharable.filter(({ id }) => id !== ofId)
  if (sites.length === 0) return null
  return (
    <Select
      label={text.tokenSource}
      options={[
        { id: own, label: text.enterToken },
        ...sites.map((site) => ({
          id: site.id,
          label: text.shareToken(nameOfSite(site), site.accountName),
        })),
      ]}
      value={sharedFrom ?? own}
      onChange={(id) => changeDraft({ sharedFrom: id === own ? null : id })}
      description={sharedFrom === null ? undefined : text.shareHelp}
    />
  )
}
