import { main as germanMain } from '../../../shared/language/de/main.ts'
import { window as germanWindow } from '../../../shared/language/de/window.ts'
import { main as englishMain } from '../../../shared/language/en/main.ts'
import { window as englishWindow } from '../../../shared/language/en/window.ts'

/** A message in both languages: a text, or a function that makes one from facts. */
export type Twin = { path: string; english: unknown; german: unknown }

/** Every message of main process and window, each once, by the names that lead to it ("history.list.empty"). */
export function twins(): Twin[] {
  return twinsOf({ ...englishWindow, ...englishMain }, { ...germanWindow, ...germanMain } as Record<
    string,
    unknown
  >)
}

function twinsOf(english: object, german: Record<string, unknown>, path: string[] = []): Twin[] {
  return Object.entries(english).flatMap(([name, value]) => {
    const twin = german[name]
    const here = [...path, name]
    return isGroup(value) && isGroup(twin)
      ? twinsOf(value, twin, here)
      : [{ path: here.join('.'), english: value, german: twin }]
  })
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** A message said with made-up facts, in both languages. */
export type Said = { english: string; german: string }

/** A message with made-up facts, in each way that makes sense to it; as it is where it has none. */
export function sayingsOf({ english, german }: Twin): Said[] {
  if (typeof english !== 'function' || typeof german !== 'function') {
    return english === null ? [] : [{ english: String(english), german: String(german) }]
  }
  return factsFor(english.length).flatMap((facts) => {
    const texts = { english: attempt(() => english(...facts)), german: attempt(() => german(...facts)) }
    return texts.english === null || texts.german === null
      ? []
      : [{ english: texts.english, german: texts.german }]
  })
}

/** Each fact made up, one of them, or not known. */
function factsFor(count: number): unknown[][] {
  return Array.from({ length: count }).reduce<unknown[][]>(
    (kits, _none, index) =>
      kits.flatMap((kit) =>
        [made('abcdef'.charAt(index), 83 + index), 1, null].map((fact) => [...kit, fact]),
      ),
    [[]],
  )
}

/**
 * A fact that is whatever is made of it: «a» as a text, 83 as a number, «a» alone as a list, and for each of its parts
 * another one with the part's name. The language that names its facts in a text shows these marks.
 */
function made(name: string, number: number): unknown {
  const mark = `«${name}»`
  const asList: object = [mark]
  return new Proxy(() => mark, {
    get(_target, part) {
      if (part === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? number : mark)
      if (part === 'toLocaleString') return () => String(number)
      for (const each of [asList, Object(mark)]) {
        const own: unknown = Reflect.get(each, part)
        if (own !== undefined) return typeof own === 'function' ? own.bind(each) : own
      }
      return typeof part === 'string' ? made(part, number) : undefined
    },
  })
}

/** The text; null where these facts make none. */
function attempt(say: () => unknown): string | null {
  try {
    const text = textOf(say())
    return text === '' || /undefined|NaN|null|\[object|Invalid/.test(text) ? null : text
  } catch {
    return null
  }
}

/** Of a phrase its text and things, of several texts with names all of them. */
function textOf(said: unknown): string {
  if (Array.isArray(said)) return said.map(String).join('')
  return isGroup(said) ? Object.values(said).map(textOf).join(' | ') : String(said ?? '')
}
