import { useEffect, useRef, useState } from 'react'
import { sentenceOf } from '../bridge.ts'
import { useMessages } from '../language.tsx'

/** Larger files are no set-up (bytes). */
const MOST_BYTES = 1_048_576

/** Takes in a file that is dropped on the window. Returns whether one hangs over it. */
export function useDroppedFile(
  onText: (text: string) => Promise<number>,
  onProblem: (sentence: string | null) => void,
): boolean {
  const messages = useMessages()
  const [over, setOver] = useState(false)
  const now = useRef({ onText, onProblem, messages })
  now.current = { onText, onProblem, messages }
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (isElsewhere() || !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (!file || isElsewhere()) return
      event.preventDefault()
      void read(file, now.current)
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('dragleave', onDragLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('dragleave', onDragLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
  return over
}

/** A dialog over the page takes what is dropped on it itself: the settings have a place for set-up files. */
function isElsewhere(): boolean {
  return document.querySelector('dialog[open]') !== null
}

type Now = {
  onText: (text: string) => Promise<number>
  onProblem: (sentence: string | null) => void
  messages: ReturnType<typeof useMessages>
}

async function read(file: File, { onText, onProblem, messages }: Now): Promise<void> {
  const words = messages.setup.paste
  onProblem(null)
  if (file.size > MOST_BYTES) return onProblem(words.tooLarge)
  try {
    if ((await onText(await file.text())) === 0) onProblem(words.nothing)
  } catch (error) {
    onProblem(sentenceOf(error, messages))
  }
}
