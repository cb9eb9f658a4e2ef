import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import { useEffect, useState } from 'react'
import { SECOND } from '../../shared/time.ts'
import { useMessages } from '../language.tsx'
import { useCommand } from '../queries.ts'
import { Button } from './Button.tsx'

type Props = {
  /** Made when it is asked for; it may have to load its words first. */
  text: () => string | Promise<string>
  children: string
  iconOnly?: boolean
  /** A report is refused where a secret is found in it; other texts are masked. */
  by?: 'clipboard.copy' | 'report.copy'
}

/** Puts text on the clipboard by way of the main process, which lets no secret out. */
export function CopyButton({ text, children, iconOnly = false, by = 'clipboard.copy' }: Props) {
  const [copied, setCopied] = useState(false)
  const copy = useCommand(by)
  const words = useMessages().shell.copy
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2 * SECOND)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <>
      <Button
        tone="quiet"
        icon={copied ? Check : Copy}
        labelled={iconOnly ? 'never' : 'always'}
        onClick={async () => copy.mutate({ text: await text() }, { onSuccess: () => setCopied(true) })}
      >
        {copied ? words.copied : children}
      </Button>
      <span role="status" className="visually-hidden">
        {copied ? words.said : ''}
      </span>
    </>
  )
}
