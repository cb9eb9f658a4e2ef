import { Fragment } from 'react'
import { Dialog } from '../components/Dialog.tsx'
import { useMessages } from '../language.tsx'
import { thisPlatform } from '../words/platform.ts'
import styles from './ShortcutsDialog.module.css'
import { type Shortcut, shortcutGroups } from './shortcuts.ts'

/** The keys of the window, and what they do. */
export function ShortcutsDialog({ onClosed }: { onClosed: () => void }) {
  const { shortcuts: words, keys } = useMessages().palette
  return (
    <Dialog title={words.title} onClosed={onClosed}>
      {() => (
        <div className={styles.groups}>
          {shortcutGroups(keys, thisPlatform() === 'darwin').map(({ where, shortcuts }) => (
            <section key={where}>
              <h3 className={styles.where}>{words.groups[where]}</h3>
              <dl>
                {shortcuts.map((shortcut) => (
                  <div key={shortcut.does} className={styles.line}>
                    <dt>{words[shortcut.does]}</dt>
                    <dd>
                      <Ways ways={shortcut.ways} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      )}
    </Dialog>
  )
}

function Ways({ ways }: Pick<Shortcut, 'ways'>) {
  const { or } = useMessages().palette.shortcuts
  return ways.map((keys, index) => (
    <Fragment key={keys.join('+')}>
      {index > 0 && ` ${or} `}
      <span className={styles.together}>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </span>
    </Fragment>
  ))
}
