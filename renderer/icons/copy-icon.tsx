import { Icon, type IconProps } from './icon.tsx'

/** Copies text. */
export const CopyIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="5.75" y="5.75" width="7.5" height="7.5" rx="1.25" />
    <path d="M10.25 5.5V4A1.25 1.25 0 0 0 9 2.75H4A1.25 1.25 0 0 0 2.75 4v5A1.25 1.25 0 0 0 4 10.25h1.5" />
  </Icon>
)
