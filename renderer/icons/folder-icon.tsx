import { Icon, type IconProps } from './icon.tsx'

/** A folder on this computer. */
export const FolderIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M2.25 4.5A1.25 1.25 0 0 1 3.5 3.25h2.6l1.4 1.5h5A1.25 1.25 0 0 1 13.75 6v5.5a1.25 1.25 0 0 1-1.25 1.25h-9a1.25 1.25 0 0 1-1.25-1.25z" />
  </Icon>
)
