import { Icon, type IconProps } from './icon.tsx'

/** It is changed. */
export const PencilIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m3 13 .75-3 7-7L13 5.25l-7 7zM9 4.75 11.25 7" />
  </Icon>
)
