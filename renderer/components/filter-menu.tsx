import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { classes } from '../classes.ts'
import { CheckIcon } from '../icons/check-icon.tsx'
import { ChevronDownIcon } from '../icons/chevron-down-icon.tsx'
import styles from './filter-menu.module.css'

interface FilterMenuProps<Id extends string> {
  readonly label: string
  readonly options: readonly { readonly id: Id; readonly label: string; readonly count: number }[]
  /** Nothing chosen stands for everything. */
  readonly chosen: ReadonlySet<Id>
  readonly onChange: (chosen: ReadonlySet<Id>) => void
}

/** A filter by some of a few things, with how many there are of each. */
export const FilterMenu = <Id extends string>(props: FilterMenuProps<Id>) => {
  const { label, options, chosen, onChange } = props
  return (
    <MenuTrigger>
      <Button className={classes(styles.button, chosen.size > 0 && styles.active)}>
        {label}
        {chosen.size === 0 ? null : <span className={styles.number}>{chosen.size}</span>}
        <ChevronDownIcon size={14} />
      </Button>
      <Popover className={classes(styles.popover)}>
        <Menu
          aria-label={label}
          className={classes(styles.menu)}
          selectionMode="multiple"
          shouldCloseOnSelect={false}
          selectedKeys={chosen}
          onSelectionChange={(keys) =>
            onChange(
              new Set(options.flatMap(({ id }) => (keys === 'all' || keys.has(id) ? [id] : []))),
            )
          }
        >
          {options.map(({ id, label: name, count }) => (
            <MenuItem key={id} id={id} textValue={name} className={classes(styles.item)}>
              {({ isSelected }) => (
                <>
                  <span className={styles.mark}>{isSelected ? <CheckIcon /> : null}</span>
                  <span className={styles.name}>{name}</span>
                  <span className={styles.count}>{count}</span>
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
