import { Icon, type IconProps } from './icon.tsx'

/** A tick. */
export const CheckIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m3.25 8.5 3.25 3.25 6.25-7.5" />
  </Icon>
)
