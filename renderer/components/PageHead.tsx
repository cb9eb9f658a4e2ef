import ArrowLeft from 'lucide-react/icons/arrow-left'
import { type ReactNode, useEffect, useRef } from 'react'
import { useMessages } from '../language.tsx'
import { Button } from './Button.tsx'
import styles from './PageHead.module.css'

type Props = {
  /** The page's name. The focus comes to it when the page is opened. */
  children: string
  /** Back to the list, where the window is too narrow for both. */
  onBack: () => void
  /** What can be done with the page as a whole. */
  actions?: ReactNode
}

/** The head of a page that is about all integrations. */
export function PageHead({ children, onBack, actions }: Props) {
  const name = useRef<HTMLHeadingElement>(null)
  const words = useMessages().shell.page
  useEffect(() => name.current?.focus({ preventScroll: true }), [])
  return (
    <header className={styles.head}>
      <Button className={styles.back} tone="quiet" icon={ArrowLeft} onClick={onBack}>
        {words.back}
      </Button>
      <h1 ref={name} id="page-name" className={styles.name} tabIndex={-1}>
        {children}
      </h1>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  )
}
