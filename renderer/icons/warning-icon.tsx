import { Icon, type IconProps } from './icon.tsx'

/** Careful. */
export const WarningIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M8 2.5 14 13H2zM8 6.5V9" />
    <circle cx="8" cy="11" r="0.4" fill="currentColor" />
  </Icon>
)
