import { type ContextMenuParams, Menu, type MenuItemConstructorOptions } from 'electron'

/** What of a right click decides about its menu. */
export type Clicked = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>

/** Cutting, copying and pasting where they can be done; nothing elsewhere. */
export const contextMenuTemplate = ({
  isEditable,
  selectionText,
  editFlags,
}: Clicked): MenuItemConstructorOptions[] => {
  if (isEditable) {
    return [
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', enabled: editFlags.canSelectAll },
    ]
  }
  return selectionText.trim() === '' ? [] : [{ role: 'copy' }]
}

/** Electron has no such menu of its own, and many paste a token with it. */
export const showContextMenu = (clicked: Clicked): void => {
  const template = contextMenuTemplate(clicked)
  if (template.length > 0) Menu.buildFromTemplate(template).popup()
}
