import { Button } from '../components/Button.tsx'
import { useMessages } from '../language.tsx'
import { useCommand } from '../queries.ts'
import { Card } from './Card.tsx'

/** The way into the demo, which runs beside this Redbar. */
export function DemoCard() {
  const words = useMessages().setup.demo
  const open = useCommand('demo.open')
  return (
    <Card title={words.title}>
      <p>{words.text}</p>
      <Button busy={open.isPending} onClick={() => open.mutate(undefined)}>
        {words.open}
      </Button>
      <p role="status">{open.isSuccess ? words.opened : ''}</p>
    </Card>
  )
}
