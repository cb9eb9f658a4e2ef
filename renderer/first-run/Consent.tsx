import { useRef } from 'react'
import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { useMessages } from '../language.tsx'
import styles from './Consent.module.css'

type Props = { onAgreed: () => void; onClosed: () => void }

/** Asks before secrets are kept where there is no keyring; without a yes nothing is stored. */
export function Consent({ onAgreed, onClosed }: Props) {
  const words = useMessages().setup.consent
  const agreed = useRef(false)
  return (
    <Dialog
      title={words.title}
      onClosed={() => {
        onClosed()
        if (agreed.current) onAgreed()
      }}
    >
      {(close) => (
        // Its button is no part of the form around it.
        <div className={styles.body}>
          <p>{words.what}</p>
          <p>{words.risk}</p>
          <p>{words.better}</p>
          <div className={styles.buttons}>
            <Button data-first onClick={close}>
              {words.refuse}
            </Button>
            <Button
              onClick={() => {
                agreed.current = true
                close()
              }}
            >
              {words.agree}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}
