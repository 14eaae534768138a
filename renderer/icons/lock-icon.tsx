import { Icon, type IconProps } from './icon.tsx'

/** It is kept safe, or locked. */
export const LockIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="3.25" y="7.25" width="9.5" height="6" rx="1.25" />
    <path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2" />
  </Icon>
)
