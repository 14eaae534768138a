/** The keys that a keyboard event has to have for a shortcut such as `mod+Shift+F` or `?`. */
export const matchesKeys = (
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  keys: string,
): boolean => {
  const wanted = keys.split('+')
  const key = wanted.at(-1) ?? ''
  const mod = event.ctrlKey || event.metaKey
  if (wanted.includes('mod') !== mod || event.altKey) return false
  // A sign such as ? needs Shift on most keyboards; it counts by what it is.
  const sign = key.length === 1 && key.toLowerCase() === key.toUpperCase()
  if (!sign && wanted.includes('Shift') !== event.shiftKey) return false
  return event.key.toLowerCase() === key.toLowerCase()
}

/** Whether what has the focus takes letters. */
export const typesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=checkbox], [type=radio]), textarea, [contenteditable=true]') !==
    null
