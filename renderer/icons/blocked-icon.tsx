import { Icon, type IconProps } from './icon.tsx'

/** It cannot go on. */
export const BlockedIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="8" cy="8" r="5.75" />
    <path d="m4 4 8 8" />
  </Icon>
)
