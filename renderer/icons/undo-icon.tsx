import { Icon, type IconProps } from './icon.tsx'

/** Back to how it was. */
export const UndoIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M5.5 2.75 2.5 5.75l3 3M2.75 5.75H9.5a3.75 3.75 0 0 1 0 7.5H6" />
  </Icon>
)
