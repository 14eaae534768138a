import { Icon, type IconProps } from './icon.tsx'

/** Closes or removes. */
export const CloseIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m4 4 8 8m0-8-8 8" />
  </Icon>
)
