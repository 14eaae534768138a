import { manualText } from '#contract/wording/screens/manual-text'
import { Button } from '../../components/button.tsx'
import { ExternalIcon } from '../../icons/external-icon.tsx'

interface OpenPageButtonProps {
  /** What the page is of. */
  readonly name: string
  readonly onOpen: () => void
}

/** Opens the page of Jira on which something is set by hand. */
export const OpenPageButton = ({ name, onOpen }: OpenPageButtonProps) => (
  <Button look="quiet" aria-label={manualText.openLabel(name)} onPress={onOpen}>
    <ExternalIcon />
    {manualText.open}
  </Button>
)
