import Command from 'lucide-react/icons/command'
import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'

type Props = { onOpen: () => void; disabled: boolean }

/** Opens the command palette, for who does not know its keys. */
export function PaletteButton({ onOpen, disabled }: Props) {
  return (
    <Button
      tone="quiet"
      labelled="never"
      icon={Command}
      aria-keyshortcuts="Control+K Meta+K"
      disabled={disabled}
      onClick={onOpen}
    >
      {useMessages().palette.button}
    </Button>
  )
}
