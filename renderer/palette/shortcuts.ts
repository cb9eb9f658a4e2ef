import type { PaletteMessages } from '../../shared/language/en/palette.ts'

type Keys = PaletteMessages['keys']
/** What each shortcut does, by its message. */
type Does = Exclude<keyof PaletteMessages['shortcuts'], 'title' | 'groups' | 'or'>
/** A shortcut: the keys that are pressed together, in each of the ways that do the same. */
export type Shortcut = { does: Does; ways: string[][] }
/** Where shortcuts work. */
export type ShortcutGroup = { where: keyof PaletteMessages['shortcuts']['groups']; shortcuts: Shortcut[] }

/** Every shortcut of the window, with the names of keys as they are written on this desktop's keyboards. */
export function shortcutGroups(keys: Keys, isMac: boolean): ShortcutGroup[] {
  const main = isMac ? '⌘' : keys.ctrl
  const alt = isMac ? '⌘' : keys.alt
  const { up, down, left, right, home, end, enter } = keys
  return [
    {
      where: 'anywhere',
      shortcuts: [
        { does: 'palette', ways: [[main, 'K']] },
        { does: 'search', ways: [['/'], [main, 'F']] },
        { does: 'help', ways: [['?']] },
        {
          does: 'back',
          ways: isMac
            ? [
                [alt, '['],
                [alt, ']'],
              ]
            : [
                [alt, left],
                [alt, right],
              ],
        },
      ],
    },
    {
      where: 'lists',
      shortcuts: [
        { does: 'next', ways: [[down], [up]] },
        { does: 'ends', ways: [[home], [end]] },
        { does: 'open', ways: [[enter]] },
      ],
    },
    {
      where: 'charts',
      shortcuts: [
        { does: 'days', ways: [[right], [left]] },
        { does: 'rows', ways: [[down], [up]] },
        { does: 'show', ways: [[enter]] },
      ],
    },
    {
      where: 'details',
      shortcuts: [
        { does: 'tabs', ways: [[right], [left]] },
        { does: 'close', ways: [[keys.escape]] },
      ],
    },
  ]
}
