import { Icon, type IconProps } from './icon.tsx'

/** It went well. */
export const DoneIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="8" cy="8" r="5.75" />
    <path d="m5.5 8.25 1.75 1.75 3.25-3.75" />
  </Icon>
)
